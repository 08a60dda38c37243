package org.kaoyi.benchmarks.kafka;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.kaoyi.benchmarks.Benchmark;
import org.kaoyi.benchmarks.Surroundings;
import org.kaoyi.benchmarks.database.BenchmarkDatabase;
import org.kaoyi.benchmarks.event.CaseEvents;
import org.kaoyi.benchmarks.measure.Callers;
import org.kaoyi.benchmarks.measure.Figures;
import org.kaoyi.benchmarks.measure.Rounds;
import org.kaoyi.benchmarks.report.Floor;
import org.kaoyi.benchmarks.report.Result;
import org.kaoyi.benchmarks.store.Kaoyi;
import org.kaoyi.codec.EventCodec;
import org.kaoyi.ledger.Append;
import org.kaoyi.ledger.EventLog;
import org.kaoyi.ledger.NewEvent;
import org.kaoyi.ledger.feed.EventFeed;
import org.kaoyi.ledger.feed.LogFollower;
import org.kaoyi.ledger.kafka.KafkaCluster;
import org.kaoyi.ledger.kafka.Relay;
import org.kaoyi.ledger.kafka.TopicFollower;
import org.kaoyi.ledger.kafka.TopicLayout;
import org.kaoyi.ledger.postgres.PostgresEventLog;
import org.kaoyi.projections.ProjectionsRuntime;
import org.kaoyi.projections.feed.ProjectionStatus;

/** Folding a log into every projection, fed by the topic and by the log's own tail. */
record FollowTopic(long seed) implements Benchmark {
    private static final String UNIT = "events/s";
    private static final String LOG_TAIL = "log-tail";

    /** Folding is the slow part, and the same on both sides. */
    private static final int CLAIMS_MAX = 30_000;

    /** Each projection folds and asks on its own. */
    private static final int CONNECTIONS = 16;

    private static final int BATCH_EVENTS = 1_000;

    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final long LOOK_NANOS = 1_000_000;

    /** Asking where a view stands costs the database some questions. */
    private static final long ASK_NANOS = 20_000_000;

    /** Opens a feed after a position. */
    private interface Feeds {
        EventFeed after(EventLog log, long position);
    }

    @Override
    public String name() {
        return "project-kafka";
    }

    @Override
    public String meaning() {
        return "events a second through all projections of one process, fed by Kafka";
    }

    @Override
    public List<Floor> floors() {
        return List.of(Floor.ofRatio(Result.LIMIT, 0.6));
    }

    @Override
    public Result run(Surroundings surroundings) throws Exception {
        Kaoyi kaoyi = new Kaoyi();
        BenchmarkDatabase filled = surroundings.server().fresh("project-kafka");
        kaoyi.install(filled);
        long events = fill(filled, Math.min(surroundings.effort().replayEvents(), CLAIMS_MAX));
        filled.execute("VACUUM ANALYZE");
        try (Broker broker = Broker.start()) {
            KafkaCluster cluster = broker.freshTopic();
            relay(filled, cluster, events);
            Feeds topic = (log, after) -> new TopicFollower(
                    log,
                    cluster,
                    (message, reason) -> {
                        throw new IllegalStateException("the benchmark's topic has a foreign message: " + reason);
                    },
                    after);
            Feeds tail = (log, after) -> new LogFollower(log, after);
            Map<String, Rounds.Measurement> contestants = new LinkedHashMap<>();
            contestants.put(Kaoyi.NAME, () -> folded(surroundings, filled, topic, events));
            contestants.put(LOG_TAIL, () -> folded(surroundings, filled, tail, events));
            Figures figures =
                    Rounds.afterWarmUp(contestants, surroundings.effort().rounds());
            return Result.beside(
                    name(),
                    UNIT,
                    figures,
                    LOG_TAIL,
                    Map.of(
                            "events",
                            events,
                            "events-a-second-of-each-view-alone",
                            alone(surroundings, filled, topic, events)));
        }
    }

    /** Each view by itself, the others standing still: which of them the rest waits for. */
    private static Map<String, Long> alone(
            Surroundings surroundings, BenchmarkDatabase filled, Feeds feeds, long events) throws Exception {
        Map<String, Long> rates = new LinkedHashMap<>();
        List<String> names;
        try (Opened opened = new Opened(surroundings.server().copyOf(filled), feeds)) {
            names = opened.runtime().names();
        }
        for (String name : names) {
            try (Opened opened = new Opened(surroundings.server().copyOf(filled), feeds)) {
                long began = System.nanoTime();
                opened.runtime().start(name);
                while (opened.position(name) < events) {
                    LockSupport.parkNanos(ASK_NANOS);
                }
                rates.put(name, Math.round(events / Callers.seconds(System.nanoTime() - began)));
            }
        }
        return rates;
    }

    /** @return the position of the last event */
    private long fill(BenchmarkDatabase database, int claims) {
        CaseEvents events = new CaseEvents(seed);
        try (Kaoyi.Opened opened = Kaoyi.Opened.on(database)) {
            List<NewEvent> batch = events.references();
            for (int left = claims; left > 0; left -= CaseEvents.CLAIMS_A_CASE) {
                batch.addAll(events.nextCase());
                if (batch.size() >= BATCH_EVENTS || left <= CaseEvents.CLAIMS_A_CASE) {
                    opened.log().appendAndWait(new Append(List.of(), List.copyOf(batch), null));
                    batch.clear();
                }
            }
            return opened.log().head().position();
        }
    }

    private static void relay(BenchmarkDatabase database, KafkaCluster cluster, long events) {
        try (Kaoyi.Opened opened = Kaoyi.Opened.on(database);
                Relay relay = Relay.start(opened.log(), cluster, TopicLayout.STANDARD)) {
            while (relay.status().position() < events) {
                LockSupport.parkNanos(LOOK_NANOS);
            }
        }
    }

    /** On a copy of the database, so that every round begins with empty rows. */
    private static double folded(Surroundings surroundings, BenchmarkDatabase filled, Feeds feeds, long events)
            throws Exception {
        try (Opened opened = new Opened(surroundings.server().copyOf(filled), feeds)) {
            long began = System.nanoTime();
            opened.runtime().start();
            if (!opened.runtime().awaitPosition(events, PATIENCE.toMillis())) {
                throw new IllegalStateException("the projections did not get through the benchmark's log");
            }
            return events / Callers.seconds(System.nanoTime() - began);
        }
    }

    /** All projections of a database, with what they need. */
    private static final class Opened implements AutoCloseable {
        private final HikariDataSource pool;
        private final EventLog log;
        private final ProjectionsRuntime runtime;

        Opened(BenchmarkDatabase database, Feeds feeds) {
            pool = BenchmarkDatabase.pooled(database.source(), CONNECTIONS);
            log = PostgresEventLog.readOnly(pool);
            runtime = new ProjectionsRuntime(
                    pool,
                    log,
                    new EventCodec(),
                    "benchmark",
                    ProjectionsRuntime.BATCH_SIZE,
                    after -> feeds.after(log, after));
        }

        ProjectionsRuntime runtime() {
            return runtime;
        }

        long position(String view) {
            return runtime.status().stream()
                    .filter(status -> status.name().equals(view))
                    .mapToLong(ProjectionStatus::position)
                    .sum();
        }

        @Override
        public void close() {
            runtime.close();
            log.close();
            pool.close();
        }
    }
}
