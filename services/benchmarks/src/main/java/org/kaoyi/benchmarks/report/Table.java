package org.kaoyi.benchmarks.report;

import java.util.ArrayList;
import java.util.List;

/** What a run found, for a person. */
public final class Table {
    private static final String ROW = "%-26s %12s  %-16s %-50s %s";

    private Table() {}

    /** Lines of the table; floors in the order of the results. */
    public static List<String> of(List<Result> results, List<List<Floor>> floors) {
        List<String> lines = new ArrayList<>();
        lines.add(ROW.formatted("benchmark", "kaoyi", "unit", "beside it", "floors"));
        for (int i = 0; i < results.size(); i++) {
            Result result = results.get(i);
            lines.add(ROW.formatted(
                            result.bench(),
                            result.correct() ? Numbers.shown(result.subject().median()) : "incorrect",
                            result.unit(),
                            others(result),
                            String.join("; ", result.judged(floors.get(i))))
                    .stripTrailing());
        }
        return lines;
    }

    private static String others(Result result) {
        List<String> others = new ArrayList<>();
        result.peers()
                .forEach((name, series) -> others.add(name + " "
                        + (result.failing().containsKey(name) ? "incorrect" : Numbers.shown(series.median()))));
        result.missing().keySet().forEach(name -> others.add(name + " missing"));
        result.limits().forEach((name, series) -> others.add(name + " " + Numbers.shown(series.median())));
        return String.join(", ", others);
    }
}
