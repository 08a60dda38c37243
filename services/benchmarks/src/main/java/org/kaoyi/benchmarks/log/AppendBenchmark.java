package org.kaoyi.benchmarks.log;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.kaoyi.benchmarks.Benchmark;
import org.kaoyi.benchmarks.Surroundings;
import org.kaoyi.benchmarks.database.BenchmarkDatabase;
import org.kaoyi.benchmarks.measure.Callers;
import org.kaoyi.benchmarks.measure.Figures;
import org.kaoyi.benchmarks.measure.Rounds;
import org.kaoyi.benchmarks.report.Floor;
import org.kaoyi.benchmarks.report.Result;
import org.kaoyi.benchmarks.store.Contestant;
import org.kaoyi.benchmarks.store.Kaoyi;
import org.kaoyi.benchmarks.store.Writer;

/**
 * Appending: every contestant at the best of its settings, found by short trials, then all of them in turn. An append is durable
 * before its caller goes on.
 *
 * @param events in one append
 * @param threads of the callers of stores; those of plain tables have a thread each
 * @param settings that a store may be at its best with
 * @param limit the plain table beside it
 */
record AppendBenchmark(
        String name,
        String meaning,
        List<Floor> floors,
        int events,
        Callers.Threads threads,
        Function<Contestant, List<Entrant.Setting>> settings,
        java.util.function.Supplier<Entrant> limit)
        implements Benchmark {
    private static final String UNIT = "events/s";

    @Override
    public Result run(Surroundings surroundings) throws Exception {
        Field field = Field.gathered();
        List<Entrant> entrants = new ArrayList<>();
        field.stores().forEach(store -> entrants.add(Entrant.of(store, settings.apply(store))));
        entrants.add(limit.get());

        List<Entrant.Lane> open = new ArrayList<>();
        Map<String, Rounds.Measurement> contestants = new LinkedHashMap<>();
        Map<String, Object> detail = new LinkedHashMap<>();
        try {
            for (Entrant entrant : entrants) {
                BenchmarkDatabase database = surroundings.server().fresh(name + "-" + entrant.name());
                entrant.install(database);
                Entrant.Setting best = best(entrant, database, surroundings, detail);
                Entrant.Lane lane = entrant.open(database, best);
                open.add(lane);
                append(entrant, lane, best, surroundings.effort().warmUp(), surroundings);
                contestants.put(entrant.name(), () -> {
                    surroundings.server().checkpoint();
                    return append(entrant, lane, best, surroundings.effort().measured(), surroundings);
                });
            }
            Figures figures =
                    Rounds.interleaved(contestants, surroundings.effort().rounds());
            return result(figures, entrants.getLast().name(), field, surroundings, detail);
        } finally {
            for (Entrant.Lane lane : open) {
                lane.close();
            }
        }
    }

    private Result result(
            Figures figures, String limitName, Field field, Surroundings surroundings, Map<String, Object> detail)
            throws Exception {
        Field.Passed passed = field.passed(surroundings);
        detail.put("oneOrderForAllReaders", passed.inOneOrder());
        return new Result(
                name,
                UNIT,
                false,
                figures.of(Kaoyi.NAME),
                figures.without(Set.of(Kaoyi.NAME, limitName)),
                Map.of(limitName, figures.of(limitName)),
                passed.failing(),
                field.missing(),
                detail);
    }

    private Entrant.Setting best(
            Entrant entrant, BenchmarkDatabase database, Surroundings surroundings, Map<String, Object> detail)
            throws Exception {
        Entrant.Setting best = entrant.candidates().getFirst();
        if (entrant.candidates().size() == 1) {
            return best;
        }
        double most = 0;
        Map<String, Long> trials = new LinkedHashMap<>();
        for (Entrant.Setting candidate : entrant.candidates()) {
            try (Entrant.Lane lane = entrant.open(database, candidate)) {
                double figure =
                        append(entrant, lane, candidate, surroundings.effort().trial(), surroundings);
                trials.put(
                        "%d callers, %d connections".formatted(candidate.callers(), candidate.connections()),
                        Math.round(figure));
                if (figure > most) {
                    most = figure;
                    best = candidate;
                }
            }
        }
        surroundings.journal().say("%s: %s is at its best with %s of %s", name, entrant.name(), best, trials);
        detail.put(
                entrant.name(), Map.of("callers", best.callers(), "connections", best.connections(), "trials", trials));
        return best;
    }

    private double append(
            Entrant entrant, Entrant.Lane lane, Entrant.Setting setting, Duration duration, Surroundings surroundings)
            throws Exception {
        Callers.Threads kind = entrant instanceof Entrant.Limit ? Callers.Threads.PLATFORM : threads;
        return Callers.perSecond(setting.callers(), kind, duration, caller -> {
            Writer writer = lane.writerOf(caller);
            return () -> {
                writer.append(surroundings.supply().next(events));
                return events;
            };
        });
    }

    /** One caller, one event an append. */
    static Benchmark single() {
        List<Entrant.Setting> alone = List.of(new Entrant.Setting(1, 1));
        return new AppendBenchmark(
                "append-single",
                "one caller appends one event at a time and waits until it is durable",
                List.of(Floor.ofRatio("axon-jdbc", 1)),
                1,
                Callers.Threads.PLATFORM,
                store -> alone,
                () -> Entrant.oneInsertTable(alone));
    }

    /** 256 callers, one event an append. */
    static Benchmark concurrent() {
        int callers = 256;
        List<Entrant.Setting> pooled = IntStream.of(8, 16, 32, 64)
                .mapToObj(connections -> new Entrant.Setting(callers, connections))
                .toList();
        List<Entrant.Setting> connected = IntStream.of(1, 8, 16, 32, 64)
                .mapToObj(connections -> new Entrant.Setting(connections, connections))
                .toList();
        return new AppendBenchmark(
                "append-concurrent-256",
                "256 callers append one event each at a time",
                List.of(Floor.ofRatio(Result.LIMIT, 2)),
                1,
                Callers.Threads.VIRTUAL,
                store -> store instanceof Kaoyi ? List.of(new Entrant.Setting(callers, 1)) : pooled,
                () -> Entrant.oneInsertTable(connected));
    }

    /** 1,000 events an append. */
    static Benchmark batch() {
        List<Entrant.Setting> few = IntStream.of(1, 2, 4)
                .mapToObj(callers -> new Entrant.Setting(callers, callers))
                .toList();
        return new AppendBenchmark(
                "append-batch-1000",
                "callers append 1,000 events at a time, as many callers as serve each contestant best",
                List.of(Floor.ofRatio(Result.LIMIT, 0.6), Floor.ofRatio("axon-jdbc", 1.5)),
                1_000,
                Callers.Threads.PLATFORM,
                store -> few,
                () -> Entrant.copyTable(few));
    }
}
