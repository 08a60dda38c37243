package org.kaoyi.benchmarks.log;

import java.util.List;
import java.util.stream.IntStream;
import org.kaoyi.benchmarks.Benchmark;
import org.kaoyi.benchmarks.measure.Callers;
import org.kaoyi.benchmarks.report.Floor;
import org.kaoyi.benchmarks.report.Result;
import org.kaoyi.benchmarks.store.CopyTable;
import org.kaoyi.benchmarks.store.Kaoyi;

/** The three ways of appending that are measured, with the floors of each. */
final class Appending {
    private static final int MANY_CALLERS = 256;
    private static final int BATCH_EVENTS = 1_000;

    /** The one COPY beside our sequencer may commit more rarely than it, if that serves it better. */
    private static final int LARGE_COMMIT_EVENTS = 4_000;

    private static final String PARALLEL_COPY = CopyTable.NAME + "-parallel";

    private Appending() {}

    static Benchmark single() {
        List<Entrant.Setting> alone = List.of(new Entrant.Setting(1, 1, 1));
        return new AppendBenchmark(
                "append-single",
                "one caller appends one event at a time and waits until it is durable",
                List.of(Floor.ofRatio("axon-jdbc", 1)),
                Callers.Threads.PLATFORM,
                store -> alone,
                () -> List.of(Entrant.oneInsertTable(alone)));
    }

    static Benchmark concurrent() {
        List<Entrant.Setting> pooled = IntStream.of(8, 16, 32, 64)
                .mapToObj(connections -> new Entrant.Setting(MANY_CALLERS, connections, 1))
                .toList();
        List<Entrant.Setting> aConnectionEach = IntStream.of(1, 8, 16, 32, 64)
                .mapToObj(connections -> new Entrant.Setting(connections, connections, 1))
                .toList();
        return new AppendBenchmark(
                "append-concurrent-256",
                "256 callers append one event each at a time",
                List.of(Floor.ofRatio(Result.LIMIT, 2)),
                Callers.Threads.VIRTUAL,
                store -> store instanceof Kaoyi ? List.of(new Entrant.Setting(MANY_CALLERS, 1, 1)) : pooled,
                () -> List.of(Entrant.oneInsertTable(aConnectionEach)));
    }

    static Benchmark batch() {
        List<Entrant.Setting> oneConnection = IntStream.of(BATCH_EVENTS, LARGE_COMMIT_EVENTS)
                .mapToObj(events -> new Entrant.Setting(1, 1, events))
                .toList();
        List<Entrant.Setting> someConnections =
                IntStream.of(2, 4).mapToObj(Appending::few).toList();
        return new AppendBenchmark(
                "append-batch-1000",
                "callers append 1,000 events at a time, as many callers as serve each contestant best",
                List.of(Floor.ofRatio(Result.LIMIT, 0.6), Floor.ofRatio("axon-jdbc", 1.5)),
                Callers.Threads.PLATFORM,
                store -> IntStream.of(1, 2, 4).mapToObj(Appending::few).toList(),
                () -> List.of(
                        Entrant.copyTable(CopyTable.NAME, oneConnection),
                        Entrant.copyTable(PARALLEL_COPY, someConnections)));
    }

    private static Entrant.Setting few(int callers) {
        return new Entrant.Setting(callers, callers, BATCH_EVENTS);
    }
}
