package org.kaoyi.benchmarks.picture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The checked-in output of the benchmarks: what of it counts, the oldest run first. */
final class RawRuns {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    /**
     * A result with the run that it is of.
     *
     * @param run when that began
     */
    record Line(String run, JsonNode result) {
        String bench() {
            return result.get("bench").asString();
        }

        JsonNode detail() {
            return result.get("detail");
        }
    }

    private final List<Line> lines;

    RawRuns(List<Line> lines) {
        this.lines = lines.stream().sorted(Comparator.comparing(Line::run)).toList();
    }

    static RawRuns in(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            List<Line> lines = new ArrayList<>();
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".jsonl")).toList()) {
                lines.addAll(counted(Files.readAllLines(file)));
            }
            return new RawRuns(lines);
        }
    }

    /** Results of whole runs that passed the gate; the table at a run's end and lines of the browser's tests are passed over. */
    static List<Line> counted(List<String> text) {
        List<Line> lines = new ArrayList<>();
        String run = "";
        for (String each : text) {
            if (!each.startsWith("{")) {
                continue;
            }
            JsonNode json = MAPPER.readTree(each);
            if (json.has("run")) {
                run = json.path("quick").asBoolean(true) ? "" : json.get("run").asString();
            } else if (!run.isEmpty() && json.path("correct").asBoolean(false)) {
                lines.add(new Line(run, json));
            }
        }
        return lines;
    }

    /** Of the newest run. */
    Optional<Line> newest(String bench) {
        return lines.stream().filter(each -> each.bench().equals(bench)).reduce((older, newer) -> newer);
    }
}
