package org.kaoyi.benchmarks.kafka;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongFunction;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kaoyi.benchmarks.Benchmark;
import org.kaoyi.benchmarks.Surroundings;
import org.kaoyi.benchmarks.database.BenchmarkDatabase;
import org.kaoyi.benchmarks.event.CaseEvents;
import org.kaoyi.benchmarks.event.TableEvents;
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
 * A burst of claims until every view shows it, after others of the same size: folded by two projectors of one core each, as two containers
 * have them, and by one. Broker, database and recorder are on the same cores: they leave two projectors something to gain where folding is
 * what takes the time, and nothing where it is not.
 *
 * @param load what is recorded; made anew for each contestant
 * @param claims of a burst
 */
record TwoProjectors(long seed, String name, String what, LongFunction<Load> load, int claims, int warmingBursts)
        implements Benchmark {
    /** A conversation that a dozen or two of telegrams, notes and memoirs tell of. */
    private static final int MANY_WITNESSES = 24;

    /** A program that has just started compiles while it folds, and two compile twice: after some hundred thousand events it compiles no more. */
    private static final int WARMING_BURSTS = 8;

    /** Tables cost the more the more there are: these take as long, and lead to cases of 20 to 25 claims in the burst that counts. */
    private static final int WARMING_BURSTS_OF_TABLES = 4;

    private static final int TABLES_A_BURST = 5;

    /**
     * What is recorded.
     *
     * @param references before all else
     * @param next so many claims, and what has to be there for them
     */
    record Load(List<NewEvent> references, Supplier<List<NewEvent>> next, int claims) {
        static Load cases(long seed, int claimsACase) {
            CaseEvents events = new CaseEvents(seed, claimsACase);
            return new Load(events.references(), events::nextCase, claimsACase);
        }

        static Load tables(long seed) {
            TableEvents events = new TableEvents(seed);
            return new Load(events.references(), events::nextTable, TableEvents.CLAIMS_A_TABLE);
        }
    }

    private static final String ONE = "one-projector-one-core";
    private static final String ONE_WIDE = "one-projector-two-cores";
    private static final int CLAIMS = 20_000;
    private static final int BATCH_EVENTS = 1_000;
    private static final int ROUNDS_MAX = 2;

    /** A view that a projector keeps, in what it says of its role. */
    private static final Pattern KEPT = Pattern.compile(" at \\d");

    /** Longer than a second member's joining takes to go round. */
    private static final long SETTLED_NANOS = 4_000_000_000L;

    private static final long LOOK_NANOS = 200_000_000;

    static List<TwoProjectors> all(long seed) {
        return List.of(
                new TwoProjectors(
                        seed,
                        "two-projectors",
                        "case by case, four claims to each",
                        from -> Load.cases(from, CaseEvents.CLAIMS_A_CASE),
                        CLAIMS,
                        WARMING_BURSTS),
                new TwoProjectors(
                        seed,
                        "two-projectors-many-witnesses",
                        "case by case, %d claims to each".formatted(MANY_WITNESSES),
                        from -> Load.cases(from, MANY_WITNESSES),
                        CLAIMS,
                        WARMING_BURSTS),
                new TwoProjectors(
                        seed,
                        "two-projectors-tables",
                        "one source's table after the other",
                        Load::tables,
                        TABLES_A_BURST * TableEvents.CLAIMS_A_TABLE,
                        WARMING_BURSTS_OF_TABLES));
    }

    @Override
    public String meaning() {
        return "events a second from a burst to every view, by two projectors of one core each, " + what;
    }

    @Override
    public List<Floor> floors() {
        return List.of(Floor.ofRatio(Result.LIMIT, 1));
    }

    @Override
    public Result run(Surroundings surroundings) throws Exception {
        try (Broker broker = Broker.start()) {
            Map<String, Rounds.Measurement> contestants = new LinkedHashMap<>();
            Map<String, Object> detail = new LinkedHashMap<>();
            detail.put("claims", claims(surroundings));
            contestants.put(Kaoyi.NAME, () -> burst(surroundings, broker, List.of("0", "1"), detail));
            contestants.put(ONE, () -> burst(surroundings, broker, List.of("0"), detail));
            contestants.put(ONE_WIDE, () -> burst(surroundings, broker, List.of("0,1"), detail));
            Figures figures = Rounds.interleaved(
                    contestants, Math.min(ROUNDS_MAX, surroundings.effort().rounds()));
            Map<String, org.kaoyi.benchmarks.measure.Series> others = new LinkedHashMap<>();
            others.put(ONE, figures.of(ONE));
            others.put(ONE_WIDE, figures.of(ONE_WIDE));
            return new Result(
                    name(), "events/s", false, figures.of(Kaoyi.NAME), Map.of(), others, Map.of(), Map.of(), detail);
        }
    }

    private int claims(Surroundings surroundings) {
        return Math.min(claims, surroundings.effort().importRows());
    }

    /**
     * @param cores of each projector
     * @param detail takes what an event cost, in microseconds of processor time of each who had to do with it
     */
    private double burst(Surroundings surroundings, Broker broker, List<String> cores, Map<String, Object> detail)
            throws Exception {
        BenchmarkDatabase database = surroundings.server().fresh("projectors");
        new Kaoyi().install(database);
        KafkaCluster kafka = broker.freshTopic();
        Load recorded = load.apply(seed);
        try (Kaoyi.Opened opened = Kaoyi.Opened.on(database);
                ProgramCluster cluster = new ProgramCluster(database, kafka)) {
            append(opened.log(), recorded.references());
            try (Relay relay = Relay.start(opened.log(), kafka, TopicLayout.STANDARD)) {
                List<RunningProgram> projectors = new ArrayList<>();
                for (String each : cores) {
                    projectors.add(cluster.start("project-" + (projectors.size() + 1), "project", each));
                }
                cluster.awaitViews(opened.log().head().position());
                awaitSettled(projectors, cluster.viewCount(), surroundings);
                warm(cluster, opened.log(), recorded, surroundings);
                surroundings.server().checkpoint();
                ClusterCosts costs = ClusterCosts.of(cluster);
                Duration own = ownCpu();
                double rate = burst(cluster, opened.log(), recorded, claims(surroundings));
                Map<String, Long> micros = costs.microsAnEvent();
                micros.put("recorder-and-relay", costs.microsAnEvent(ownCpu().minus(own)));
                detail.put("last-round-cpu-micros-an-event-on-cores-" + String.join("-and-", cores), micros);
                return rate;
            }
        }
    }

    private void warm(ProgramCluster cluster, EventLog log, Load recorded, Surroundings surroundings) throws Exception {
        List<Long> rates = new ArrayList<>();
        while (rates.size() < warmingBursts) {
            rates.add(Math.round(burst(cluster, log, recorded, claims(surroundings))));
        }
        surroundings.journal().say("warming bursts, events/s: %s", rates);
    }

    /** Of this program, which records and relays. */
    private static Duration ownCpu() {
        return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
    }

    /** Events a second from the first append until every view shows the last. */
    private static double burst(ProgramCluster cluster, EventLog log, Load recorded, int many) throws Exception {
        long before = log.head().position();
        long began = System.nanoTime();
        List<NewEvent> batch = new ArrayList<>();
        for (int left = many; left > 0; left -= recorded.claims()) {
            batch.addAll(recorded.next().get());
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
