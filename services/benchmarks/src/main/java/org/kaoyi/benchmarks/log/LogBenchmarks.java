package org.kaoyi.benchmarks.log;

import java.util.List;
import org.kaoyi.benchmarks.Benchmark;

/** All benchmarks of this package, in the order in which they are run. */
public final class LogBenchmarks {
    private LogBenchmarks() {}

    /** @param seed of the tables that are imported */
    public static List<Benchmark> all(long seed) {
        return List.of(
                Appending.single(),
                Appending.concurrent(),
                Appending.batch(),
                new Replay(),
                new Verify(),
                new ExportNdjson(),
                new ImportCsv(seed),
                new SingleDuringImport(seed),
                new Scaling());
    }
}
