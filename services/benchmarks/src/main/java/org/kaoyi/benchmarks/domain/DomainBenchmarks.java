package org.kaoyi.benchmarks.domain;

import java.util.List;
import org.kaoyi.benchmarks.Benchmark;
import org.kaoyi.benchmarks.report.Floor;

/** All benchmarks of this package, in the order in which they are run. */
public final class DomainBenchmarks {
    private static final double COMPARISONS_A_SECOND = 1_000_000;
    private static final double DATES_A_SECOND = 200_000;
    private static final double CASE_MILLISECONDS = 50;

    private DomainBenchmarks() {}

    public static List<Benchmark> all() {
        return List.of(
                new JmhBenchmark(
                        "compare-values",
                        "comparisons of values that were read before, on one core",
                        List.of(Floor.ofValue(COMPARISONS_A_SECOND)),
                        CompareValues.class,
                        "comparisons/s",
                        false,
                        "kind",
                        List.of("mixed")),
                new JmhBenchmark(
                        "parse-dates",
                        "dates in five notations read as an import reads them, on one core",
                        List.of(Floor.ofValue(DATES_A_SECOND)),
                        ParseDates.class,
                        "dates/s",
                        false,
                        "notation",
                        List.of("mixed")),
                new JmhBenchmark(
                        "grade-case-1000",
                        "a case of 1,000 claims graded, on one core",
                        List.of(Floor.ofValue(CASE_MILLISECONDS)),
                        GradeCase.class,
                        "ms",
                        true,
                        "kind",
                        List.of(GradeCase.QUANTITY, GradeCase.DATE)));
    }
}
