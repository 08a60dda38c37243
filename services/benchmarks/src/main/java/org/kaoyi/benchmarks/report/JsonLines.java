package org.kaoyi.benchmarks.report;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kaoyi.benchmarks.measure.Series;
import tools.jackson.databind.json.JsonMapper;

/** One JSON object a line, in the form of {@code docs/performance.md}. */
public final class JsonLines {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private JsonLines() {}

    /** The line of a result, without its end. A figure that does not count is null. */
    public static String of(Result result) {
        Map<String, @Nullable Object> line = new LinkedHashMap<>();
        boolean correct = result.correct();
        line.put("bench", result.bench());
        line.put("subject", Result.SUBJECT);
        line.put("value", correct ? Numbers.rounded(result.subject().median()) : null);
        line.put("unit", result.unit());
        line.put("min", correct ? Numbers.rounded(result.subject().min()) : null);
        line.put("max", correct ? Numbers.rounded(result.subject().max()) : null);
        line.put("runs", result.subject().runs());
        Map<String, @Nullable Object> peers = new LinkedHashMap<>();
        result.peers()
                .forEach((name, series) ->
                        peers.put(name, result.failing().containsKey(name) ? null : Numbers.rounded(series.median())));
        line.put("peers", peers);
        Map<String, Object> limits = new LinkedHashMap<>();
        result.limits().forEach((name, series) -> limits.put(name, Numbers.rounded(series.median())));
        line.put("limit", limits);
        Map<String, Object> ratios = new LinkedHashMap<>();
        result.ratios().forEach((name, ratio) -> ratios.put(name, Numbers.rounded(ratio)));
        line.put("ratio", ratios);
        line.put("correct", correct);
        Map<String, Boolean> correctPeers = new LinkedHashMap<>();
        result.peers()
                .keySet()
                .forEach(name -> correctPeers.put(name, !result.failing().containsKey(name)));
        line.put("correctPeers", correctPeers);
        line.put("failing", result.failing());
        line.put("missing", result.missing());
        line.put("spread", spread(result));
        line.put("detail", result.detail());
        return MAPPER.writeValueAsString(line);
    }

    /** The line before all results. */
    public static String of(Map<String, ?> header) {
        return MAPPER.writeValueAsString(header);
    }

    /** Smallest and largest figure of everybody else. */
    private static Map<String, Object> spread(Result result) {
        Map<String, Series> others = new LinkedHashMap<>(result.peers());
        others.keySet().removeAll(result.failing().keySet());
        others.putAll(result.limits());
        Map<String, Object> spread = new LinkedHashMap<>();
        others.forEach((name, series) ->
                spread.put(name, new Object[] {Numbers.rounded(series.min()), Numbers.rounded(series.max())}));
        return spread;
    }
}
