package org.kaoyi.benchmarks.log;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kaoyi.benchmarks.Benchmark;
import org.kaoyi.benchmarks.Surroundings;
import org.kaoyi.benchmarks.database.BenchmarkDatabase;
import org.kaoyi.benchmarks.measure.Callers;
import org.kaoyi.benchmarks.measure.Series;
import org.kaoyi.benchmarks.report.Floor;
import org.kaoyi.benchmarks.report.Result;
import org.kaoyi.benchmarks.store.EventStore;
import org.kaoyi.benchmarks.store.Kaoyi;

/** Whether one more event costs the same in a large ledger as in a small one. */
record Scaling() implements Benchmark {
    private static final String UNIT = "x cost of an event, largest ledger by smallest";

    /**
     * What still counts as flat. The indexes of 10 million events have a level or two more than those of 10 thousand and no longer fit into the
     * server's memory, which no store is spared; a cost that grew with the ledger would be 100.
     */
    private static final double FLAT = 1.5;

    /** Events that are measured at a size: enough for some seconds' worth of batches, few against the size itself. */
    private static final double MEASURED_SHARE = 0.2;

    private static final int MEASURED_EVENTS_MAX = 50_000;

    /** A later batch costs no less. */
    private static final long WARM_UP_EVENTS = 200_000;

    @Override
    public String name() {
        return "scaling";
    }

    @Override
    public String meaning() {
        return "cost of one more event in batches of 1,000, in ledgers of growing size; 1 is flat";
    }

    @Override
    public List<Floor> floors() {
        return List.of(Floor.ofValue(FLAT));
    }

    @Override
    public Result run(Surroundings surroundings) throws Exception {
        Kaoyi kaoyi = new Kaoyi();
        warmUp(surroundings, kaoyi);
        BenchmarkDatabase database = surroundings.server().fresh("scaling");
        kaoyi.install(database);
        Map<String, Object> microseconds = new LinkedHashMap<>();
        List<Series> costs = new ArrayList<>();
        try (EventStore store = kaoyi.open(database, 1)) {
            long stored = 0;
            for (long size : surroundings.effort().ledgerSizes()) {
                surroundings.journal().say("scaling: filling the ledger up to %d events", size);
                Loading.fill(store, surroundings.supply(), size - stored);
                int measured = (int) Math.min(MEASURED_EVENTS_MAX, size * MEASURED_SHARE);
                Series cost = cost(surroundings, store, measured);
                costs.add(cost);
                microseconds.put(
                        Long.toString(size), List.of(tenths(cost.min()), tenths(cost.median()), tenths(cost.max())));
                stored = size + (long) measured * surroundings.effort().rounds();
            }
        }
        Series smallest = costs.getFirst();
        Series largest = costs.getLast();
        Series ratio = new Series(
                largest.min() / smallest.median(),
                largest.median() / smallest.median(),
                largest.max() / smallest.median(),
                largest.runs());
        return Result.alone(name(), UNIT, true, ratio).explained(Map.of("microsecondsAnEvent", microseconds));
    }

    /** In a ledger of its own, or the smallest size would bear what the program needs to compile itself. */
    private static void warmUp(Surroundings surroundings, Kaoyi kaoyi) throws Exception {
        BenchmarkDatabase other = surroundings.server().fresh("scaling-warm-up");
        kaoyi.install(other);
        try (EventStore store = kaoyi.open(other, 1)) {
            long largest = surroundings.effort().ledgerSizes().getLast();
            Loading.fill(store, surroundings.supply(), Math.min(WARM_UP_EVENTS, largest));
        }
    }

    /** Microseconds an event. */
    private static Series cost(Surroundings surroundings, EventStore store, int events) throws Exception {
        double[] figures = new double[surroundings.effort().rounds()];
        for (int round = 0; round < figures.length; round++) {
            surroundings.server().checkpoint();
            long began = System.nanoTime();
            Loading.fill(store, surroundings.supply(), events);
            figures[round] = Callers.seconds(System.nanoTime() - began) * 1_000_000 / events;
        }
        return Series.of(figures);
    }

    private static double tenths(double figure) {
        return Math.round(figure * 10) / 10.0;
    }
}
