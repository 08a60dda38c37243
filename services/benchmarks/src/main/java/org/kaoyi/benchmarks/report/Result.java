package org.kaoyi.benchmarks.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kaoyi.benchmarks.measure.Figures;
import org.kaoyi.benchmarks.measure.Series;

/**
 * What one benchmark gave.
 *
 * @param bench name of the benchmark
 * @param unit of all figures
 * @param lessIsBetter for times
 * @param subject our own figures
 * @param peers figures of other stores by name
 * @param limits the machine's own, by name; the first is the one that {@code ratio.limit} is about
 * @param failing by contestant what is wrong with its delivery; its figures do not count
 * @param missing by contestant why it was not measured
 * @param detail whatever else explains the figures, such as the settings that proved best
 */
public record Result(
        String bench,
        String unit,
        boolean lessIsBetter,
        Series subject,
        Map<String, Series> peers,
        Map<String, Series> limits,
        Map<String, List<String>> failing,
        Map<String, String> missing,
        Map<String, Object> detail) {
    public static final String SUBJECT = "kaoyi";
    public static final String LIMIT = "limit";

    /** A result without peers or limits. */
    public static Result alone(String bench, String unit, boolean lessIsBetter, Series subject) {
        return new Result(bench, unit, lessIsBetter, subject, Map.of(), Map.of(), Map.of(), Map.of(), Map.of());
    }

    /**
     * Ours beside the machine's limit, which were measured in turn; more is better.
     *
     * @param figures ours under {@link #SUBJECT}
     * @param limit its name among the figures
     */
    public static Result beside(String bench, String unit, Figures figures, String limit, Map<String, Object> detail) {
        return new Result(
                bench,
                unit,
                false,
                figures.of(SUBJECT),
                Map.of(),
                Map.of(limit, figures.of(limit)),
                Map.of(),
                Map.of(),
                detail);
    }

    public Result explained(Map<String, Object> more) {
        return new Result(bench, unit, lessIsBetter, subject, peers, limits, failing, missing, more);
    }

    /** Whether our own figure counts. */
    public boolean correct() {
        return !failing.containsKey(SUBJECT);
    }

    /** Our median by that of each other whose figure counts; empty when ours does not. */
    public Map<String, Double> ratios() {
        Map<String, Double> ratios = new LinkedHashMap<>();
        if (!correct()) {
            return ratios;
        }
        peers.forEach((name, series) -> {
            if (!failing.containsKey(name)) {
                ratios.put(name, subject.median() / series.median());
            }
        });
        limits.values().stream().findFirst().ifPresent(limit -> ratios.put(LIMIT, subject.median() / limit.median()));
        return ratios;
    }

    /** One sentence for each floor. */
    public List<String> judged(List<Floor> floors) {
        List<String> sentences = new ArrayList<>();
        for (Floor floor : floors) {
            Double figure = floor.of().equals(Floor.VALUE)
                    ? (correct() ? Double.valueOf(subject.median()) : null)
                    : ratios().get(floor.of());
            String sign = lessIsBetter ? "<=" : ">=";
            boolean met = figure != null && (lessIsBetter ? figure <= floor.bound() : figure >= floor.bound());
            String is = figure == null ? "not measured" : Numbers.shown(figure) + (met ? ", met" : ", missed");
            sentences.add("%s %s %s: %s".formatted(floor.of(), sign, Numbers.shown(floor.bound()), is));
        }
        return sentences;
    }
}
