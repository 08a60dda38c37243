package org.kaoyi.app.cluster;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kaoyi.ledger.EventLog;
import org.kaoyi.ledger.kafka.KafkaCluster;
import org.kaoyi.ledger.kafka.Relay;
import org.kaoyi.ledger.kafka.RelayStatus;
import org.kaoyi.ledger.kafka.TopicCheck;
import org.kaoyi.ledger.kafka.TopicLayout;
import org.kaoyi.projections.ProjectionsRuntime;

/** What a process does with the topic of its cluster: it copies the log to it, or keeps projections up to date by it, or both. */
public final class TopicWork implements AutoCloseable {
    private @Nullable Relay relay;
    private @Nullable ProjectionTurns turns;

    /** Begins to copy the log to the topic; stands by while another process does. */
    public void relay(EventLog log, KafkaCluster cluster) {
        relay = Relay.start(log, cluster, TopicLayout.STANDARD);
    }

    /**
     * Begins to keep projections up to date in turn with the other processes.
     *
     * @throws org.kaoyi.ledger.kafka.WrongTopic when the topic is another ledger's
     */
    public void project(ProjectionsRuntime projections, EventLog log, KafkaCluster cluster, String node) {
        TopicCheck.requireOwn(log, cluster);
        turns = ProjectionTurns.of(projections, cluster, node);
    }

    /** What the relay is about; empty when there is none. */
    public Optional<RelayStatus> relayStatus() {
        return Optional.ofNullable(relay).map(Relay::status);
    }

    /** By projection, whether this process keeps it up to date; empty when that is settled otherwise. */
    public Map<String, Boolean> turns() {
        return turns == null ? Map.of() : turns.turns();
    }

    /** By projection, why it is not known whose turn it is, or why this process could not begin with it. */
    public Map<String, String> turnFailures() {
        return turns == null ? Map.of() : turns.failures();
    }

    @Override
    public void close() {
        if (turns != null) {
            turns.close();
        }
        if (relay != null) {
            relay.close();
        }
    }
}
