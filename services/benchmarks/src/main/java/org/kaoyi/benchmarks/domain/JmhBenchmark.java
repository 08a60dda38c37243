package org.kaoyi.benchmarks.domain;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kaoyi.benchmarks.Benchmark;
import org.kaoyi.benchmarks.Surroundings;
import org.kaoyi.benchmarks.measure.Effort;
import org.kaoyi.benchmarks.measure.Series;
import org.kaoyi.benchmarks.report.Floor;
import org.kaoyi.benchmarks.report.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.format.OutputFormatFactory;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * A JMH benchmark as one of ours: one fork, one thread, the application's collector. The figure is that of the named value of the
 * parameter, or of the worst of several; those of all stand in the detail.
 *
 * @param program the class with the benchmark
 * @param parameter whose values are measured one after another
 * @param reported the values whose figures count
 */
record JmhBenchmark(
        String name,
        String meaning,
        List<Floor> floors,
        Class<?> program,
        String unit,
        boolean lessIsBetter,
        String parameter,
        List<String> reported)
        implements Benchmark {
    /** A case of a thousand claims is graded some eighty times before its speed is steady, a few seconds' work where the machine is quiet. */
    private static final int WARM_UPS_A_MEASUREMENT = 3;

    /** One thread and nothing of the collector beside it. */
    private static final List<String> JVM_ARGUMENTS = List.of("-XX:+UseSerialGC", "-Xms512m", "-Xmx512m");

    @Override
    public Result run(Surroundings surroundings) throws Exception {
        Effort effort = surroundings.effort();
        TimeValue iteration = TimeValue.milliseconds(Math.min(effort.measured().toMillis(), 1_000));
        ChainedOptionsBuilder options = new OptionsBuilder()
                .include("^" + program.getName().replace(".", "\\.") + "\\.")
                .forks(1)
                .threads(1)
                .warmupIterations(WARM_UPS_A_MEASUREMENT * effort.jmhIterations())
                .warmupTime(iteration)
                .measurementIterations(effort.jmhIterations())
                .measurementTime(iteration)
                .shouldFailOnError(true)
                .jvmArgs(JVM_ARGUMENTS.toArray(String[]::new));
        if (!effort.allKinds()) {
            options.param(parameter, reported.toArray(String[]::new));
        }
        Collection<RunResult> results = new Runner(
                        options.build(),
                        OutputFormatFactory.createFormatInstance(surroundings.journal().stream(), VerboseMode.NORMAL))
                .run();
        Map<String, Series> byParameter = new LinkedHashMap<>();
        results.forEach(result -> byParameter.put(result.getParams().getParam(parameter), series(result)));
        Map<String, Object> medians = new LinkedHashMap<>();
        byParameter.forEach((value, series) -> medians.put(value, Math.round(series.median() * 100) / 100.0));
        return Result.alone(name, unit, lessIsBetter, chosen(byParameter)).explained(Map.of(parameter, medians));
    }

    private Series chosen(Map<String, Series> byParameter) {
        return byParameter.entrySet().stream()
                .filter(each -> reported.contains(each.getKey()))
                .map(Map.Entry::getValue)
                .reduce((one, other) -> (one.median() > other.median()) == lessIsBetter ? one : other)
                .orElseThrow();
    }

    /** Iterations of the one fork. */
    private static Series series(RunResult result) {
        double[] figures = result.getBenchmarkResults().stream()
                .flatMap(fork -> fork.getIterationResults().stream())
                .mapToDouble(iteration -> iteration.getPrimaryResult().getScore())
                .toArray();
        return Series.of(figures);
    }
}
