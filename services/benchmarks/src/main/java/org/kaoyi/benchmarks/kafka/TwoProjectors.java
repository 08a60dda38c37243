package org.kaoyi.benchmarks.kafka;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kaoyi.benchmarks.Benchmark;
import org.kaoyi.benchmarks.Surroundings;
import org.kaoyi.benchmarks.database.BenchmarkDatabase;
import org.kaoyi.benchmarks.event.CaseEvents;
import org.kaoyi.benchmarks.measure.Callers;
import org.kaoyi.benchmarks.measure.Figures;
import org.kaoyi.benchmarks.measure.Rounds;
import org.kaoyi.benchmarks.program.RunningProgram;
import org.kaoyi.benchmarks.report.Floor;
import org.kaoyi.benchmarks.report.Result;
import org.kaoyi.benchmarks.store.Kaoyi;
import org.kaoyi.ledger.Append;
import org.kaoyi.ledger.EventLog;
import org.kaoyi.ledger.NewEvent;
import org.kaoyi.ledger.kafka.KafkaCluster;
import org.kaoyi.ledger.kafka.Relay;
import org.kaoyi.ledger.kafka.TopicLayout;

/**
 * A burst of claims until every view shows it, after another of the same size: folded by two projectors of one core each, as two containers
 * have them, and by one. Broker, database and recorder are on the same cores.
 */
record TwoProjectors(long seed) implements Benchmark {
    private static final String ONE = "one-projector-one-core";
    private static final String ONE_WIDE = "one-projector-two-cores";
    private static final int CLAIMS_MAX = 20_000;
    private static final int BATCH_EVENTS = 1_000;
    private static final int ROUNDS_MAX = 2;

    /** A view that a projector keeps, in what it says of its role. */
    private static final Pattern KEPT = Pattern.compile(" at \\d");

    /** Longer than a second member's joining takes to go round. */
    private static final long SETTLED_NANOS = 4_000_000_000L;

    private static final long LOOK_NANOS = 200_000_000;

    @Override
    public String name() {
        return "two-projectors";
    }

    @Override
    public String meaning() {
        return "events a second from a burst to every view, by two projectors of one core each";
    }

    @Override
    public List<Floor> floors() {
        return List.of(Floor.ofRatio(Result.LIMIT, 1));
    }

    @Override
    public Result run(Surroundings surroundings) throws Exception {
        try (Broker broker = Broker.start()) {
            Map<String, Rounds.Measurement> contestants = new LinkedHashMap<>();
            contestants.put(Kaoyi.NAME, () -> burst(surroundings, broker, List.of("0", "1")));
            contestants.put(ONE, () -> burst(surroundings, broker, List.of("0")));
            contestants.put(ONE_WIDE, () -> burst(surroundings, broker, List.of("0,1")));
            Figures figures = Rounds.interleaved(
                    contestants, Math.min(ROUNDS_MAX, surroundings.effort().rounds()));
            Map<String, org.kaoyi.benchmarks.measure.Series> others = new LinkedHashMap<>();
            others.put(ONE, figures.of(ONE));
            others.put(ONE_WIDE, figures.of(ONE_WIDE));
            return new Result(
                    name(),
                    "events/s",
                    false,
                    figures.of(Kaoyi.NAME),
                    Map.of(),
                    others,
                    Map.of(),
                    Map.of(),
                    Map.of("claims", claims(surroundings)));
        }
    }

    private static int claims(Surroundings surroundings) {
        return Math.min(CLAIMS_MAX, surroundings.effort().importRows());
    }

    /** @param cores of each projector */
    private double burst(Surroundings surroundings, Broker broker, List<String> cores) throws Exception {
        BenchmarkDatabase database = surroundings.server().fresh("projectors");
        new Kaoyi().install(database);
        KafkaCluster kafka = broker.freshTopic();
        CaseEvents events = new CaseEvents(seed);
        try (Kaoyi.Opened opened = Kaoyi.Opened.on(database);
                ProgramCluster cluster = new ProgramCluster(database, kafka)) {
            append(opened.log(), events.references());
            try (Relay relay = Relay.start(opened.log(), kafka, TopicLayout.STANDARD)) {
                List<RunningProgram> projectors = new ArrayList<>();
                for (String each : cores) {
                    projectors.add(cluster.start("project-" + (projectors.size() + 1), "project", each));
                }
                cluster.awaitViews(opened.log().head().position());
                awaitSettled(projectors, cluster.viewCount(), surroundings);
                // A program that has just started compiles while it folds, and two compile twice.
                burst(cluster, opened.log(), events, claims(surroundings));
                surroundings.server().checkpoint();
                return burst(cluster, opened.log(), events, claims(surroundings));
            }
        }
    }

    /** Events a second from the first append until every view shows the last. */
    private static double burst(ProgramCluster cluster, EventLog log, CaseEvents events, int many) throws Exception {
        long before = log.head().position();
        long began = System.nanoTime();
        List<NewEvent> batch = new ArrayList<>();
        for (int claims = many; claims > 0; claims -= CaseEvents.CLAIMS_A_CASE) {
            batch.addAll(events.nextCase());
            if (batch.size() >= BATCH_EVENTS) {
                append(log, batch);
                batch.clear();
            }
        }
        append(log, batch);
        long head = log.head().position();
        cluster.awaitViews(head);
        return (head - before) / Callers.seconds(System.nanoTime() - began);
    }

    private static void append(EventLog log, List<NewEvent> events) {
        if (!events.isEmpty()) {
            log.append(new Append(List.of(), List.copyOf(events), null)).join();
        }
    }

    /** Until each view is kept by somebody, by several where it is shared, and nothing has moved for a while. */
    private static void awaitSettled(List<RunningProgram> projectors, int views, Surroundings surroundings)
            throws Exception {
        List<Long> last = List.of();
        long since = System.nanoTime();
        while (System.nanoTime() - since < SETTLED_NANOS) {
            List<Long> kept = new ArrayList<>();
            for (RunningProgram projector : projectors) {
                Matcher matcher = KEPT.matcher(projector.get("/ready").body());
                kept.add(matcher.results().count());
            }
            boolean all = kept.stream().mapToLong(Long::longValue).sum() >= views && !kept.contains(0L);
            if (!all || !kept.equals(last)) {
                since = System.nanoTime();
            }
            last = kept;
            LockSupport.parkNanos(LOOK_NANOS);
        }
        surroundings.journal().say("views of each projector: %s", last);
    }
}
