package org.kaoyi.benchmarks.program;

import java.util.List;
import org.kaoyi.benchmarks.Benchmark;

/** What the program takes as a whole: time until it is there, and room. */
public final class ProgramBenchmarks {
    private ProgramBenchmarks() {}

    public static List<Benchmark> all(long seed) {
        return List.of(new StartUp(seed), new Footprint(seed));
    }
}
