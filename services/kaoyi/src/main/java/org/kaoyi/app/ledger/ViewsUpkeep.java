package org.kaoyi.app.ledger;

import java.time.Duration;
import java.util.stream.Collectors;
import org.kaoyi.app.CannotProceed;
import org.kaoyi.app.cluster.Membership;
import org.kaoyi.app.cluster.Role;
import org.kaoyi.app.cluster.TopicWork;
import org.kaoyi.ledger.EventLog;
import org.kaoyi.projections.ProjectionsRuntime;

/** Keeps the views of a ledger up to date, as far as that is this process's role; and relays its log to the topic. */
final class ViewsUpkeep implements AutoCloseable {
    /** A hundred thousand events are folded in this time on two cores; who has more runs a server. */
    private static final Duration FOLDING_PATIENCE = Duration.ofMinutes(5);

    private final ProjectionsRuntime projections;
    private final EventLog log;
    private final Membership membership;
    private final TopicWork topicWork = new TopicWork();

    /** Whether views can be written here; those of a replica are kept by somebody else. */
    private final boolean writable;

    private final Duration patience;

    private boolean begun;

    ViewsUpkeep(ProjectionsRuntime projections, EventLog log, Membership membership, boolean writable) {
        this(projections, log, membership, writable, FOLDING_PATIENCE);
    }

    /** @param patience after which whoever waits for the end of the log is told how far the views are */
    ViewsUpkeep(
            ProjectionsRuntime projections, EventLog log, Membership membership, boolean writable, Duration patience) {
        this.patience = patience;
        this.projections = projections;
        this.log = log;
        this.membership = membership;
        this.writable = writable;
    }

    /** The first time; afterwards it goes on by itself. */
    void begin() {
        if (begun) {
            return;
        }
        if (membership.has(Role.RELAY)) {
            topicWork.relay(log, membership.kafka().orElseThrow());
        }
        if (membership.has(Role.PROJECT) && writable) {
            project();
        }
        begun = true;
    }

    private void project() {
        if (membership.kafka().isEmpty()) {
            projections.start();
        } else {
            topicWork.project(projections, log, membership.kafka().get(), membership.node());
        }
    }

    TopicWork topicWork() {
        return topicWork;
    }

    /**
     * Waits until the views show everything that is in the log now.
     *
     * @throws CannotProceed when they do not get there
     */
    void awaitHead() {
        long head = log.head().position();
        if (!projections.awaitPosition(head, patience.toMillis())) {
            String standing = projections.status().stream()
                    .filter(s -> s.position() < head)
                    .map(s -> s.name() + " at " + s.position() + (s.failure() == null ? "" : " (" + s.failure() + ")"))
                    .collect(Collectors.joining(", "));
            throw CannotProceed.notReachable(
                    "The views do not reach position %d of the log: %s. kaoyi doctor tells more of them; kaoyi rebuild folds them anew."
                            .formatted(head, standing),
                    null);
        }
    }

    @Override
    public void close() {
        topicWork.close();
    }
}
