package org.kaoyi.benchmarks.log;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.kaoyi.benchmarks.Benchmark;
import org.kaoyi.benchmarks.Surroundings;
import org.kaoyi.benchmarks.database.BenchmarkDatabase;
import org.kaoyi.benchmarks.measure.Callers;
import org.kaoyi.benchmarks.measure.Figures;
import org.kaoyi.benchmarks.measure.Rounds;
import org.kaoyi.benchmarks.measure.Series;
import org.kaoyi.benchmarks.report.Floor;
import org.kaoyi.benchmarks.report.Result;
import org.kaoyi.benchmarks.store.Contestant;
import org.kaoyi.benchmarks.store.Kaoyi;
import org.kaoyi.benchmarks.store.Writer;

/**
 * Appending: every contestant at the best of its settings, found by short trials, then all of them in turn. An append is durable
 * before its caller goes on.
 *
 * @param threads of the callers of stores; those of plain tables have a thread each
 * @param settings that a store may be at its best with
 * @param limits the plain tables beside it; the first is the one that {@code ratio.limit} is about
 */
record AppendBenchmark(
        String name,
        String meaning,
        List<Floor> floors,
        Callers.Threads threads,
        Function<Contestant, List<Entrant.Setting>> settings,
        Supplier<List<Entrant>> limits)
        implements Benchmark {
    private static final String UNIT = "events/s";

    @Override
    public Result run(Surroundings surroundings) throws Exception {
        Field field = Field.gathered();
        List<Entrant> entrants = new ArrayList<>();
        field.stores().forEach(store -> entrants.add(Entrant.of(store, settings.apply(store))));
        List<Entrant> tables = limits.get();
        entrants.addAll(tables);

        List<Entrant.Lane> open = new ArrayList<>();
        Map<Entrant, BenchmarkDatabase> databases = new LinkedHashMap<>();
        Map<String, Rounds.Measurement> contestants = new LinkedHashMap<>();
        Map<String, Object> detail = new LinkedHashMap<>();
        Figures figures;
        try {
            for (Entrant entrant : entrants) {
                BenchmarkDatabase database = surroundings.server().fresh(name + "-" + entrant.name());
                databases.put(entrant, database);
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
            figures = Rounds.interleaved(contestants, surroundings.effort().rounds());
        } finally {
            for (Entrant.Lane lane : open) {
                lane.close();
            }
        }
        Map<String, Long> equal = withEqualCallers(databases, surroundings);
        if (!equal.isEmpty()) {
            detail.put("withEqualCallers", equal);
        }
        Field.Passed passed = field.passed(surroundings);
        detail.put("oneOrderForAllReaders", passed.inOneOrder());
        return result(figures, tables, field, passed).explained(detail);
    }

    /**
     * Each store with each number of callers, in turn: the best of one may be another number than the best of another. Medians of short
     * measurements.
     */
    private Map<String, Long> withEqualCallers(Map<Entrant, BenchmarkDatabase> databases, Surroundings surroundings)
            throws Exception {
        Map<String, Rounds.Measurement> contestants = new LinkedHashMap<>();
        databases.forEach((entrant, database) -> {
            boolean callersDiffer = entrant.candidates().stream()
                            .map(Entrant.Setting::callers)
                            .distinct()
                            .count()
                    > 1;
            if (callersDiffer && !(entrant instanceof Entrant.Limit)) {
                entrant.candidates()
                        .forEach(setting -> contestants.put(
                                "%s, %s".formatted(entrant.name(), setting),
                                () -> tried(entrant, database, setting, surroundings)));
            }
        });
        if (contestants.isEmpty()) {
            return Map.of();
        }
        Figures figures = Rounds.interleaved(contestants, surroundings.effort().trials());
        return medians(contestants, figures);
    }

    private Result result(Figures figures, List<Entrant> tables, Field field, Field.Passed passed) {
        Map<String, Series> limitFigures = new LinkedHashMap<>();
        tables.forEach(table -> limitFigures.put(table.name(), figures.of(table.name())));
        Set<String> noPeers = new LinkedHashSet<>(limitFigures.keySet());
        noPeers.add(Kaoyi.NAME);
        return new Result(
                name,
                UNIT,
                false,
                figures.of(Kaoyi.NAME),
                figures.without(noPeers),
                limitFigures,
                passed.failing(),
                field.missing(),
                Map.of());
    }

    /**
     * Warms up, then tries all candidates in turn. A single trial of each would be decided by chance, and by what the first of them had to compile
     * for the others.
     */
    private Entrant.Setting best(
            Entrant entrant, BenchmarkDatabase database, Surroundings surroundings, Map<String, Object> detail)
            throws Exception {
        Entrant.Setting first = entrant.candidates().getFirst();
        tried(entrant, database, first, surroundings);
        if (entrant.candidates().size() == 1) {
            return first;
        }
        Map<String, Rounds.Measurement> trials = new LinkedHashMap<>();
        entrant.candidates()
                .forEach(setting ->
                        trials.put(setting.toString(), () -> tried(entrant, database, setting, surroundings)));
        Figures figures = Rounds.interleaved(trials, surroundings.effort().trials());
        Entrant.Setting best = Collections.max(
                entrant.candidates(),
                Comparator.comparingDouble(
                        setting -> figures.of(setting.toString()).median()));
        surroundings.journal().say("%s: %s is at its best with %s", name, entrant.name(), best);
        detail.put(entrant.name(), Map.of("best", best.toString(), "trials", medians(trials, figures)));
        return best;
    }

    private static Map<String, Long> medians(Map<String, Rounds.Measurement> contestants, Figures figures) {
        Map<String, Long> medians = new LinkedHashMap<>();
        contestants
                .keySet()
                .forEach(each -> medians.put(each, Math.round(figures.of(each).median())));
        return medians;
    }

    /**
     * The server starts a process for each connection of a store that is opened, and the process has to take in the memory that all of them
     * share, page by page: some seconds, on a slow machine. A store is measured after that.
     */
    private double tried(
            Entrant entrant, BenchmarkDatabase database, Entrant.Setting setting, Surroundings surroundings)
            throws Exception {
        surroundings.server().checkpoint();
        try (Entrant.Lane lane = entrant.open(database, setting)) {
            append(entrant, lane, setting, surroundings.effort().warmUp(), surroundings);
            return append(entrant, lane, setting, surroundings.effort().trial(), surroundings);
        }
    }

    private double append(
            Entrant entrant, Entrant.Lane lane, Entrant.Setting setting, Duration duration, Surroundings surroundings)
            throws Exception {
        Callers.Threads kind = entrant instanceof Entrant.Limit ? Callers.Threads.PLATFORM : threads;
        return Callers.perSecond(setting.callers(), kind, duration, caller -> {
            Writer writer = lane.writerOf(caller);
            return () -> {
                writer.append(surroundings.supply().next(setting.events()));
                return setting.events();
            };
        });
    }
}
