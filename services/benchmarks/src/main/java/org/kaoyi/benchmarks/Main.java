package org.kaoyi.benchmarks;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kaoyi.benchmarks.database.BenchmarkServer;
import org.kaoyi.benchmarks.event.EventSupply;
import org.kaoyi.benchmarks.gate.Gate;
import org.kaoyi.benchmarks.measure.Effort;
import org.kaoyi.benchmarks.report.Floor;
import org.kaoyi.benchmarks.report.Journal;
import org.kaoyi.benchmarks.report.JsonLines;
import org.kaoyi.benchmarks.report.Machine;
import org.kaoyi.benchmarks.report.Result;
import org.kaoyi.benchmarks.report.Table;

/**
 * {@code services/benchmarks/run NAME… [--quick]}. Standard output takes the figures, standard error what is going on. Exit codes:
 * 0 measured, 1 our own figure does not count, 2 usage.
 */
public final class Main {
    private static final String QUICK = "--quick";
    private static final int OK = 0;
    private static final int INCORRECT = 1;
    private static final int USAGE = 2;

    /** Of all generators: the year of the demonstration's talks. */
    private static final long SEED = 1957;

    private static final String COMMIT_PROPERTY = "kaoyi.benchmarks.commit";
    private static final String FOLDER_PROPERTY = "kaoyi.benchmarks.folder";

    private final PrintStream out;
    private final Journal journal;

    private Main(PrintStream out, Journal journal) {
        this.out = out;
        this.journal = journal;
    }

    public static void main(String[] arguments) throws Exception {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
        System.exit(new Main(out, new Journal(err)).run(Arrays.asList(arguments)));
    }

    private int run(List<String> arguments) throws Exception {
        Catalogue catalogue = new Catalogue(SEED);
        List<String> names =
                arguments.stream().filter(each -> !each.equals(QUICK)).toList();
        List<Benchmark> chosen = new ArrayList<>();
        for (String name : names) {
            if (name.equals(Catalogue.ALL)) {
                chosen.addAll(catalogue.all());
            } else if (catalogue.named(name).isPresent()) {
                chosen.add(catalogue.named(name).get());
            } else {
                journal.say("there is no benchmark %s. There are:", name);
                catalogue.listed().forEach(journal.stream()::println);
                return USAGE;
            }
        }
        if (chosen.isEmpty()) {
            out.println("services/benchmarks/run NAME... [--quick]     all of them: " + Catalogue.ALL);
            catalogue.listed().forEach(out::println);
            return OK;
        }
        boolean quick = arguments.contains(QUICK);
        return measure(chosen, quick ? Effort.quick(chosen.size()) : Effort.FULL, quick);
    }

    private int measure(List<Benchmark> chosen, Effort effort, boolean quick) throws Exception {
        Path folder = Files.createDirectories(Path.of(System.getProperty(FOLDER_PROPERTY, "target/benchmarks")));
        EventSupply supply = new EventSupply(SEED);
        List<Result> results = new ArrayList<>();
        try (BenchmarkServer server = BenchmarkServer.start(folder)) {
            out.println(JsonLines.of(header(folder, server, supply, quick)));
            Surroundings surroundings =
                    new Surroundings(server, supply, new Gate(server, supply, effort.gateEvents()), effort, journal);
            for (Benchmark benchmark : chosen) {
                journal.say("%s: %s", benchmark.name(), benchmark.meaning());
                Result result = benchmark.run(surroundings);
                out.println(JsonLines.of(result));
                results.add(result);
                server.dropAll();
            }
        }
        List<List<Floor>> floors = chosen.stream().map(Benchmark::floors).toList();
        Table.of(results, floors).forEach(out::println);
        return results.stream().allMatch(Result::correct) ? OK : INCORRECT;
    }

    private static Map<String, Object> header(Path folder, BenchmarkServer server, EventSupply supply, boolean quick)
            throws Exception {
        Map<String, Object> header = new LinkedHashMap<>();
        header.put("run", Instant.now().truncatedTo(ChronoUnit.SECONDS).toString());
        header.put("commit", System.getProperty(COMMIT_PROPERTY, "unknown"));
        header.put("quick", quick);
        header.put("seed", SEED);
        header.put("payloadBytes", Math.round(supply.payloadBytes()));
        header.put("machine", Machine.described(folder));
        header.put("postgresql", server.settings());
        return header;
    }
}
