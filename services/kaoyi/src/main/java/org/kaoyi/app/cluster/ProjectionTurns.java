package org.kaoyi.app.cluster;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.kaoyi.ledger.kafka.KafkaCluster;
import org.kaoyi.ledger.kafka.TopicTurn;
import org.kaoyi.ledger.kafka.Turn;
import org.kaoyi.projections.ProjectionsRuntime;
import org.kaoyi.projections.feed.Shares;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps those projections up to date whose turn is this process's; the others belong to other processes of the cluster. */
public final class ProjectionTurns implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ProjectionTurns.class);

    /** How long news of a turn is waited for, and a closing process for that. */
    private static final Duration LOOK_INTERVAL = Duration.ofMillis(500);

    /** After a cluster or a database refused, before it is asked again. */
    private static final Duration RECOVERY_PAUSE = Duration.ofSeconds(2);

    /** A batch under way is finished; it takes well under a second. */
    private static final Duration CLOSE_PATIENCE = Duration.ofSeconds(15);

    private final Work work;
    private final TurnTaking turnTaking;
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Map<String, Turn.Share> turns = new ConcurrentHashMap<>();
    private final Map<String, String> failures = new ConcurrentHashMap<>();

    /** What was warned of last: between two attempts that fail alike it is waited, which is no news. */
    private final Map<String, String> told = new ConcurrentHashMap<>();

    private final List<Thread> threads;

    /** What is done while it is a projection's turn here. */
    interface Work {
        /** Begins with a share, also where another was kept before. */
        void start(String projection, Turn.Share share);

        void stop(String projection);

        /** Whether anything is to be done for a share: who has more partitions than there are shares of a view keeps none. */
        default boolean isAny(String projection, Turn.Share share) {
            return !share.isNone();
        }
    }

    /** Takes part in the turns of a projection, by its name and number. */
    @FunctionalInterface
    interface TurnTaking {
        Turn of(String projection, int number);
    }

    /** @param node names this process among those that share the projections */
    public static ProjectionTurns of(ProjectionsRuntime projections, KafkaCluster cluster, String node) {
        Set<String> shared = Set.copyOf(projections.shared());
        Work work = new Work() {
            @Override
            public void start(String projection, Turn.Share share) {
                if (shared.contains(projection)) {
                    projections.start(projection, sharesOf(share).orElseThrow());
                } else {
                    projections.start(projection);
                }
            }

            @Override
            public boolean isAny(String projection, Turn.Share share) {
                return !share.isNone()
                        && (!shared.contains(projection) || sharesOf(share).isPresent());
            }

            private static Optional<Shares> sharesOf(Turn.Share share) {
                return Shares.ofPartitions(share.partitions(), share.of());
            }

            @Override
            public void stop(String projection) {
                projections.stop(projection);
            }
        };
        return new ProjectionTurns(
                projections.names(),
                work,
                (name, number) -> shared.contains(name)
                        ? TopicTurn.shared(cluster, "project-shared-" + name, node)
                        : new TopicTurn(cluster, "project-" + name, number, node));
    }

    ProjectionTurns(List<String> projections, Work work, TurnTaking turnTaking) {
        this.work = work;
        this.turnTaking = turnTaking;
        projections.forEach(name -> {
            turns.put(name, Turn.Share.NONE);
            failures.put(name, "waits: whose turn it is was not told yet");
        });
        this.threads = projections.stream()
                .map(name -> Thread.ofPlatform()
                        .daemon()
                        .name("turn-" + name)
                        .start(() -> run(name, projections.indexOf(name))))
                .toList();
    }

    /** By projection: whether it is this process that keeps it up to date, or a share of it. */
    public Map<String, Boolean> turns() {
        Map<String, Boolean> mine = new TreeMap<>();
        turns.forEach((projection, share) -> mine.put(projection, !share.isNone()));
        return mine;
    }

    /** By projection: why it is not known here whose turn it is, or why this process can not do what is its turn; empty when all is well. */
    public Map<String, String> failures() {
        return new TreeMap<>(failures);
    }

    private void run(String projection, int number) {
        try {
            while (closing.getCount() > 0) {
                try {
                    takeTurns(projection, number);
                } catch (RuntimeException e) {
                    // Whatever it is: a view whose thread has ended would be kept up to date by nobody.
                    fail(projection, e);
                }
                boolean ignored = closing.await(RECOVERY_PAUSE.toMillis(), TimeUnit.MILLISECONDS);
            }
        } catch (InterruptedException e) {
            LOG.warn("{} is kept up to date by this process no longer: it was interrupted", projection, e);
            failures.put(projection, "its thread was interrupted; start the process anew");
        } finally {
            set(projection, Turn.Share.NONE);
        }
    }

    private void takeTurns(String projection, int number) {
        try (Turn turn = turnTaking.of(projection, number)) {
            while (closing.getCount() > 0) {
                Turn.Share dealt = turn.share(LOOK_INTERVAL);
                Turn.Share mine = work.isAny(projection, dealt) ? dealt : Turn.Share.NONE;
                set(projection, mine);
                if (!mine.isNone() || turn.isKnown()) {
                    failures.remove(projection); // while it is kept up to date here, nobody has to answer
                    told.remove(projection);
                } else {
                    failures.put(projection, "waits: the cluster does not tell whose turn it is");
                }
            }
            // Its rows are at rest before another one hears of it.
            set(projection, Turn.Share.NONE);
        }
    }

    /** What could not be begun is not noted as begun, so that it is tried again. */
    private void set(String projection, Turn.Share mine) {
        Turn.Share before = turns.getOrDefault(projection, Turn.Share.NONE);
        if (!mine.isNone() && !mine.equals(before)) {
            turns.put(
                    projection,
                    Turn.Share.NONE); // what was kept before ends, also where the new share can not be begun
            work.start(projection, mine);
            LOG.info(
                    "{} is kept up to date by this process from here on: partitions {} of {}",
                    projection,
                    mine.partitions(),
                    mine.of());
        } else if (mine.isNone() && !before.isNone()) {
            work.stop(projection);
        }
        turns.put(projection, mine);
    }

    private void fail(String projection, RuntimeException e) {
        String reason = KafkaCluster.reason(e);
        failures.put(projection, reason);
        if (!reason.equals(told.put(projection, reason))) {
            LOG.warn("{} can not be kept up to date here now; it is tried again: {}", projection, reason);
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
