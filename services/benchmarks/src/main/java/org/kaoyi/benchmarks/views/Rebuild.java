package org.kaoyi.benchmarks.views;

import com.zaxxer.hikari.HikariDataSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.kaoyi.benchmarks.Benchmark;
import org.kaoyi.benchmarks.Surroundings;
import org.kaoyi.benchmarks.database.BenchmarkDatabase;
import org.kaoyi.benchmarks.measure.Callers;
import org.kaoyi.benchmarks.measure.Figures;
import org.kaoyi.benchmarks.measure.Rounds;
import org.kaoyi.benchmarks.report.Floor;
import org.kaoyi.benchmarks.report.Result;
import org.kaoyi.benchmarks.store.Kaoyi;
import org.kaoyi.benchmarks.store.RawCursor;
import org.kaoyi.codec.EventCodec;
import org.kaoyi.ledger.EventLog;
import org.kaoyi.projections.feed.EventReader;
import org.kaoyi.projections.feed.Feed;
import org.kaoyi.projections.feed.Projection;
import org.kaoyi.projections.feed.ProjectionKeeper;
import org.kaoyi.projections.feed.RawMessages;
import org.kaoyi.projections.feed.Rebuilder;

/**
 * Projections folded from an empty beginning to the end of the log: in bulk, and through Axon's processor.
 *
 * @param projections that are folded
 */
record Rebuild(
        long seed, String name, String meaning, List<Floor> floors, Function<EventReader, List<Projection>> projections)
        implements Benchmark {
    private static final String UNIT = "events/s";
    private static final String AXON = "axon-processor-upserts";

    /** Axon's best batch; the processor's rate does not change with the length of the log, so it is measured on its beginning. */
    private static final int AXON_BATCH = 1_000;

    private static final int AXON_EVENTS = 20_000;
    private static final long PATIENCE_MILLIS = TimeUnit.MINUTES.toMillis(10);
    private static final int CONNECTIONS = 20;

    /** A million claims are folded in a good half minute; more rounds say no more. */
    private static final int ROUNDS_MAX = 3;

    private static final long MEGABYTE = 1 << 20;

    static final List<Floor> FLOORS = List.of(Floor.ofRatio(Result.LIMIT, 0.3), Floor.ofRatio(AXON, 4));

    private static final String FORGET = """
            DO $$ DECLARE s text; BEGIN
              FOR s IN SELECT schema_name FROM projection_generation LOOP EXECUTE format('DROP SCHEMA %I CASCADE', s); END LOOP;
              DELETE FROM projection_generation; DELETE FROM projection_share; DELETE FROM projection_token; DELETE FROM projection_dead_letter;
            END $$
            """;

    @Override
    public Result run(Surroundings surroundings) throws Exception {
        int claims = ClaimCount.of(surroundings);
        BenchmarkDatabase database = surroundings.server().fresh(name);
        database.migrate();
        try (Kaoyi.Opened opened = Kaoyi.Opened.on(database);
                HikariDataSource views = BenchmarkDatabase.pooled(database.source(), CONNECTIONS)) {
            surroundings.journal().say("%s: recording %d claims", name, claims);
            long events = CaseLedger.fill(opened.log(), seed, claims);
            database.execute("VACUUM ANALYZE");
            Map<String, Rounds.Measurement> contestants = new LinkedHashMap<>();
            contestants.put(Kaoyi.NAME, () -> inBulk(database, views, opened.log(), events));
            contestants.put(AXON, () -> throughAxon(database, views, opened.log(), Math.min(events, AXON_EVENTS)));
            contestants.put(RawCursor.NAME, () -> cursor(database, events));
            contestants.get(RawCursor.NAME).measure();
            Figures figures = Rounds.interleaved(
                    contestants, Math.min(ROUNDS_MAX, surroundings.effort().rounds()));
            return new Result(
                    name,
                    UNIT,
                    false,
                    figures.of(Kaoyi.NAME),
                    figures.without(Set.of(Kaoyi.NAME, RawCursor.NAME)),
                    Map.of(RawCursor.NAME, figures.of(RawCursor.NAME)),
                    Map.of(),
                    Map.of(),
                    Map.of(
                            "claims",
                            claims,
                            "events",
                            events,
                            "seconds",
                            events / figures.of(Kaoyi.NAME).median(),
                            "heapMaxMegabytes",
                            Runtime.getRuntime().maxMemory() / MEGABYTE));
        }
    }

    private double inBulk(BenchmarkDatabase database, HikariDataSource views, EventLog log, long events)
            throws Exception {
        return folded(database, views, log, events, keepers -> {
            if (new Rebuilder().rebuild(keepers).stream().anyMatch(each -> each.position() != events)) {
                throw new IllegalStateException("not everything was folded");
            }
        });
    }

    private double throughAxon(BenchmarkDatabase database, HikariDataSource views, EventLog log, long events)
            throws Exception {
        return folded(database, views, log, events, keepers -> {
            keepers.forEach(ProjectionKeeper::start);
            for (ProjectionKeeper keeper : keepers) {
                if (!keeper.await(events, PATIENCE_MILLIS)) {
                    throw new IllegalStateException("not everything was folded: " + keeper.status());
                }
            }
        });
    }

    /** A way of folding. */
    private interface Folding {
        void fold(List<ProjectionKeeper> keepers) throws Exception;
    }

    private double folded(
            BenchmarkDatabase database, HikariDataSource views, EventLog log, long events, Folding folding)
            throws Exception {
        database.execute(FORGET);
        EventReader reader = new EventReader(new EventCodec(), log);
        List<Projection> folded = projections.apply(reader);
        ScheduledExecutorService threads = Executors.newScheduledThreadPool(2 * folded.size());
        Feed feed = new Feed(log, RawMessages.of(log), reader, views, "benchmark", AXON_BATCH, threads);
        List<ProjectionKeeper> keepers =
                folded.stream().map(each -> new ProjectionKeeper(each, feed)).toList();
        try {
            long began = System.nanoTime();
            folding.fold(keepers);
            return events / Callers.seconds(System.nanoTime() - began);
        } finally {
            keepers.forEach(ProjectionKeeper::stop);
            threads.shutdownNow();
        }
    }

    private static double cursor(BenchmarkDatabase database, long events) throws Exception {
        EventCodec codec = new EventCodec();
        long[] characters = new long[1]; // used, so that nothing is optimised away
        long began = System.nanoTime();
        long read = RawCursor.replay(
                database,
                (type, version, payload) -> characters[0] +=
                        codec.decode(type, version, payload).stream().length());
        double seconds = Callers.seconds(System.nanoTime() - began);
        if (read != events || characters[0] == 0) {
            throw new IllegalStateException("%d events were stored and %d read".formatted(events, read));
        }
        return events / seconds;
    }
}
