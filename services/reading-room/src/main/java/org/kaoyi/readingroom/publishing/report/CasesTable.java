package org.kaoyi.readingroom.publishing.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.kaoyi.projections.discrepancies.CaseView;
import org.kaoyi.readingroom.publishing.table.Table;

/** Cases as a table: one row for each reading, and one for each source that is silent. */
final class CasesTable {
    private static final String SEPARATOR = "; ";

    private static final List<String> COLUMNS = List.of(
            "case",
            "occasion",
            "occasion_title",
            "question",
            "question_text",
            "scope",
            "grade",
            "kinds",
            "state",
            "stance",
            "value",
            "wording",
            "sources",
            "sides",
            "statements",
            "tellers",
            "lines",
            "explainers",
            "reason");

    private CasesTable() {}

    static Table of(List<CaseView> cases, ScopeNames scopes) {
        return new Table("discrepancies", COLUMNS, sink -> {
            for (CaseView one : cases) {
                for (List<String> row : rows(one, scopes.named(one.scope()))) {
                    sink.row(row);
                }
            }
        });
    }

    private static List<List<String>> rows(CaseView one, String scope) {
        List<List<String>> rows = new ArrayList<>();
        one.readings().forEach(reading -> rows.add(row(one, scope, of(reading))));
        one.silent().forEach(silence -> rows.add(row(one, scope, of(silence))));
        return rows;
    }

    private static List<String> of(CaseView.ReadingView reading) {
        return List.of(
                reading.polarity(),
                reading.value(),
                String.join(SEPARATOR, reading.wording()),
                String.join(SEPARATOR, reading.sigla()),
                String.join(SEPARATOR, reading.sides()),
                Integer.toString(reading.independence().statements()),
                atLeast(reading.independence(), reading.independence().tellers()),
                atLeast(reading.independence(), reading.independence().lines()));
    }

    private static List<String> of(CaseView.SilenceView silence) {
        return List.of(
                "silent " + silence.rung(),
                silence.on() == null ? "" : silence.on(),
                "",
                silence.siglum(),
                silence.side(),
                "",
                "",
                "");
    }

    /** A lower bound is written as one: unknown never equals unknown. */
    private static String atLeast(CaseView.IndependenceView independence, int count) {
        return (independence.atLeast() ? "≥" : "") + count;
    }

    private static List<String> row(CaseView of, String scope, List<String> stance) {
        List<String> before = List.of(
                of.id(),
                of.occasion(),
                of.occasionTitle(),
                of.question(),
                of.questionText(),
                scope,
                of.grade(),
                String.join(SEPARATOR, of.kinds()),
                of.state());
        List<String> after = List.of(String.join(SEPARATOR, of.explainers()), of.reason());
        return Stream.of(before, stance, after).flatMap(List::stream).toList();
    }
}
