package org.kaoyi.app.cluster;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.common.KafkaException;
import org.kaoyi.ledger.kafka.KafkaCluster;
import org.kaoyi.ledger.kafka.TopicTurn;
import org.kaoyi.projections.ProjectionsRuntime;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps those projections up to date whose turn is this process's; the others belong to other processes of the cluster. */
public final class ProjectionTurns implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ProjectionTurns.class);

    /** How long news of a turn is waited for, and a closing process for that. */
    private static final Duration LOOK_INTERVAL = Duration.ofMillis(500);

    /** After a cluster refused, before it is asked again. */
    private static final Duration RECOVERY_PAUSE = Duration.ofSeconds(2);

    /** A batch under way is finished; it takes well under a second. */
    private static final Duration CLOSE_PATIENCE = Duration.ofSeconds(15);

    private final ProjectionsRuntime projections;
    private final KafkaCluster cluster;
    private final String node;
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Map<String, Boolean> turns = new ConcurrentHashMap<>();
    private final List<Thread> threads;

    /** @param node names this process among those that share the projections */
    public ProjectionTurns(ProjectionsRuntime projections, KafkaCluster cluster, String node) {
        this.projections = projections;
        this.cluster = cluster;
        this.node = node;
        this.threads = projections.names().stream()
                .map(name -> Thread.ofPlatform().daemon().name("turn-" + name).start(() -> run(name)))
                .toList();
    }

    /** By projection: whether it is this process that keeps it up to date. */
    public Map<String, Boolean> turns() {
        return new TreeMap<>(turns);
    }

    private void run(String projection) {
        try {
            while (closing.getCount() > 0) {
                try {
                    takeTurns(projection);
                } catch (KafkaException e) {
                    LOG.warn("whose turn {} is can not be told, and is asked again: {}", projection, e.getMessage());
                }
                boolean ignored = closing.await(RECOVERY_PAUSE.toMillis(), TimeUnit.MILLISECONDS);
            }
        } catch (InterruptedException e) {
            LOG.warn("{} is kept up to date by this process no longer: it was interrupted", projection, e);
        } finally {
            set(projection, false);
        }
    }

    private void takeTurns(String projection) {
        try (TopicTurn turn = new TopicTurn(
                cluster, "project-" + projection, projections.names().indexOf(projection), node)) {
            while (closing.getCount() > 0) {
                set(projection, turn.isMine(LOOK_INTERVAL));
            }
            // Its rows are at rest before another one hears of it.
            set(projection, false);
        }
    }

    private void set(String projection, boolean mine) {
        Boolean before = turns.put(projection, mine);
        if (mine && !Boolean.TRUE.equals(before)) {
            LOG.info("{} is kept up to date by this process from here on", projection);
            projections.start(projection);
        } else if (!mine && Boolean.TRUE.equals(before)) {
            projections.stop(projection);
        }
    }

    @Override
    public void close() {
        closing.countDown();
        try {
            for (Thread thread : threads) {
                if (!thread.join(CLOSE_PATIENCE)) {
                    thread.interrupt();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
