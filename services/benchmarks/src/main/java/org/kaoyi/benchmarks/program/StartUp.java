package org.kaoyi.benchmarks.program;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.kaoyi.benchmarks.Benchmark;
import org.kaoyi.benchmarks.Surroundings;
import org.kaoyi.benchmarks.database.BareServer;
import org.kaoyi.benchmarks.database.BenchmarkDatabase;
import org.kaoyi.benchmarks.database.Folders;
import org.kaoyi.benchmarks.measure.Figures;
import org.kaoyi.benchmarks.measure.Rounds;
import org.kaoyi.benchmarks.measure.Series;
import org.kaoyi.benchmarks.report.Floor;
import org.kaoyi.benchmarks.report.Result;
import org.kaoyi.benchmarks.views.ClaimCount;
import org.kaoyi.benchmarks.views.Shelves;

/**
 * From the start of the process to the first {@code /ready} that is 200, asked for every 50 ms: by the command of a checkout, with a
 * server of its own on the demonstration's ledger, which an earlier start has loaded. In the detail as the bare jar, and that without a
 * server of its own on a ledger of many claims.
 */
record StartUp(long seed) implements Benchmark {
    private static final String UNIT = "ms";
    private static final String JAR = "jar";
    private static final String OF_MANY = "many";
    private static final String BARE = "jvm-and-postgresql";
    private static final String BARE_JVM = "jvm";

    @Override
    public String name() {
        return "start-up";
    }

    @Override
    public String meaning() {
        return "from the start of the process to the first /ready that is 200, on the demonstration's ledger";
    }

    @Override
    public List<Floor> floors() {
        return List.of();
    }

    @Override
    public Result run(Surroundings surroundings) throws Exception {
        int rounds = surroundings.effort().allKinds() ? surroundings.effort().rounds() : 1;
        int claims = ClaimCount.of(surroundings);
        Map<String, Object> detail = new LinkedHashMap<>();
        Path folder = Files.createTempDirectory("kaoyi-start-up");
        BenchmarkDatabase many = filled(surroundings, claims);
        try (BareServer server = BareServer.made();
                ServedLedger large = new ServedLedger(many)) {
            surroundings.journal().say("start-up: loading the demonstration");
            detail.put("first-start-with-the-demonstration-ms", Math.round(byCommand(folder, "demo")));
            Map<String, Rounds.Measurement> contestants = new LinkedHashMap<>();
            contestants.put(Result.SUBJECT, () -> byCommand(folder, "serve"));
            contestants.put(JAR, () -> asJar(folder));
            contestants.put(OF_MANY, () -> ofLedger(large));
            contestants.put(BARE, () -> millisOfBareJvm() + millis(server.startAndStop()));
            contestants.put(BARE_JVM, StartUp::millisOfBareJvm);
            // The first start of the large ledger makes its keys and signs.
            Figures figures = Rounds.afterWarmUp(contestants, rounds);
            detail.put("as-the-jar-ms", told(figures.of(JAR)));
            detail.put("ledger-of-%d-claims-without-its-server-ms".formatted(claims), told(figures.of(OF_MANY)));
            return new Result(
                    name(),
                    UNIT,
                    true,
                    figures.of(Result.SUBJECT),
                    Map.of(),
                    figures.without(Set.of(Result.SUBJECT, JAR, OF_MANY)),
                    Map.of(),
                    Map.of(),
                    detail);
        } finally {
            Folders.delete(folder);
        }
    }

    private BenchmarkDatabase filled(Surroundings surroundings, int claims) throws Exception {
        try (Shelves shelves = new Shelves(surroundings, seed, claims)) {
            return shelves.database();
        }
    }

    private static List<Long> told(Series series) {
        return List.of(Math.round(series.min()), Math.round(series.median()), Math.round(series.max()));
    }

    private static double byCommand(Path folder, String verb) throws IOException {
        long began = System.nanoTime();
        try (RunningProgram program = RunningProgram.byCommand(arguments(folder, verb), folder)) {
            return ready(program, began);
        }
    }

    private static double asJar(Path folder) throws IOException {
        long began = System.nanoTime();
        try (RunningProgram program = RunningProgram.start(List.of(), arguments(folder, "serve"), Map.of(), folder)) {
            return ready(program, began);
        }
    }

    private static List<String> arguments(Path folder, String verb) {
        return List.of(verb, "--data", folder.resolve("data").toString());
    }

    private static double ready(RunningProgram program, long began) throws IOException {
        program.await("/ready", roles -> true);
        return millis(System.nanoTime() - began);
    }

    private static double ofLedger(ServedLedger ledger) throws IOException {
        long began = System.nanoTime();
        try (RunningProgram program = ledger.start()) {
            return program.address().getPort() > 0 ? millis(System.nanoTime() - began) : 0;
        }
    }

    /** One that tells its version and ends. */
    private static double millisOfBareJvm() throws IOException, InterruptedException {
        long began = System.nanoTime();
        int exit = new ProcessBuilder(RunningProgram.JDK.resolve("java").toString(), "-XX:+UseSerialGC", "-version")
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
        if (exit != 0) {
            throw new IllegalStateException("java -version ended with " + exit);
        }
        return millis(System.nanoTime() - began);
    }

    private static double millis(long nanos) {
        return nanos / (double) TimeUnit.MILLISECONDS.toNanos(1);
    }
}
