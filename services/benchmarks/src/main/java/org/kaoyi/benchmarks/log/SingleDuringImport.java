package org.kaoyi.benchmarks.log;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.kaoyi.benchmarks.Benchmark;
import org.kaoyi.benchmarks.Surroundings;
import org.kaoyi.benchmarks.database.BenchmarkDatabase;
import org.kaoyi.benchmarks.database.Folders;
import org.kaoyi.benchmarks.measure.Figures;
import org.kaoyi.benchmarks.measure.Percentile;
import org.kaoyi.benchmarks.measure.Rounds;
import org.kaoyi.benchmarks.report.Floor;
import org.kaoyi.benchmarks.report.Result;
import org.kaoyi.benchmarks.store.Kaoyi;

/**
 * How long a person who records one claim waits while a table is imported. Appends are due at fixed times, and each is counted
 * from the time when it was due, so that a stall shows in all that it delays.
 */
record SingleDuringImport(long seed) implements Benchmark {
    private static final String UNIT = "ms";
    private static final String WITHOUT_IMPORT = "without-import";
    private static final double PERCENT = 99;
    private static final Duration DUE_EVERY = Duration.ofMillis(5);

    @Override
    public String name() {
        return "single-append-during-import";
    }

    @Override
    public String meaning() {
        return "99th percentile of a single append's time while a table is imported";
    }

    @Override
    public List<Floor> floors() {
        return List.of();
    }

    @Override
    public Result run(Surroundings surroundings) throws Exception {
        int rows = surroundings.effort().importRows();
        BenchmarkDatabase database = surroundings.server().fresh("during-import");
        new Kaoyi().install(database);
        Path folder = Files.createTempDirectory("kaoyi-benchmark");
        ClaimsTable tables = new ClaimsTable(folder, seed);
        try (Kaoyi.Opened kaoyi = Kaoyi.Opened.on(database)) {
            Map<String, Rounds.Measurement> contestants = new LinkedHashMap<>();
            contestants.put(Kaoyi.NAME, () -> duringImport(surroundings, kaoyi, tables.next(rows), rows));
            contestants.put(WITHOUT_IMPORT, () -> alone(surroundings, kaoyi));
            Figures figures =
                    Rounds.afterWarmUp(contestants, surroundings.effort().rounds());
            return new Result(
                    name(),
                    UNIT,
                    true,
                    figures.of(Kaoyi.NAME),
                    Map.of(),
                    Map.of(WITHOUT_IMPORT, figures.of(WITHOUT_IMPORT)),
                    Map.of(),
                    Map.of(),
                    Map.of("rows", rows, "appendsDueEveryMs", DUE_EVERY.toMillis()));
        } finally {
            Folders.delete(folder);
        }
    }

    private static double duringImport(Surroundings surroundings, Kaoyi.Opened kaoyi, Path table, int rows)
            throws Exception {
        surroundings.server().checkpoint();
        try (ExecutorService executor = Executors.newSingleThreadExecutor()) {
            Future<?> importing = executor.submit(() -> ClaimsTable.importInto(kaoyi.log(), table, rows));
            double figure = percentile(surroundings, kaoyi, importing::isDone);
            importing.get();
            return figure;
        }
    }

    private static double alone(Surroundings surroundings, Kaoyi.Opened kaoyi) throws Exception {
        surroundings.server().checkpoint();
        long end = System.nanoTime() + surroundings.effort().measured().toNanos();
        return percentile(surroundings, kaoyi, () -> System.nanoTime() >= end);
    }

    /** Nobody waits for the one before: many people record, each one claim. */
    private static double percentile(Surroundings surroundings, Kaoyi.Opened kaoyi, BooleanSupplier done) {
        List<CompletableFuture<Long>> waits = new ArrayList<>();
        long due = System.nanoTime();
        do {
            while (System.nanoTime() < due) {
                LockSupport.parkNanos(due - System.nanoTime());
            }
            long wanted = due;
            waits.add(kaoyi.log()
                    .append(Kaoyi.asAppend(surroundings.supply().next(1)))
                    .thenApply(appended -> System.nanoTime() - wanted));
            due += DUE_EVERY.toNanos();
        } while (!done.getAsBoolean());
        long[] nanos = waits.stream().mapToLong(CompletableFuture::join).toArray();
        return Percentile.of(nanos, PERCENT) / (double) TimeUnit.MILLISECONDS.toNanos(1);
    }
}
