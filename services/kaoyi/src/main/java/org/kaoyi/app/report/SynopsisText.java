package org.kaoyi.app.report;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kaoyi.projections.discrepancies.Synopsis;
import org.kaoyi.projections.discrepancies.Synopsis.Answer;
import org.kaoyi.projections.discrepancies.Synopsis.Cell;
import org.kaoyi.projections.discrepancies.Synopsis.Column;
import org.kaoyi.projections.discrepancies.Synopsis.Line;

/** A synopsis for the terminal: sources below each other, since a terminal is narrower than a page. */
public final class SynopsisText {
    private SynopsisText() {}

    /** @param scopes how people read the canonical form of a scope */
    public static String of(String title, Synopsis synopsis, UnaryOperator<@Nullable String> scopes) {
        StringBuilder text = new StringBuilder(title).append('\n');
        for (Column column : synopsis.columns()) {
            text.append("  %s %s%s%s%n"
                    .formatted(
                            column.id(),
                            column.title(),
                            column.side() == null ? "" : " (" + column.side() + ")",
                            column.citedOnly() ? ", seen only as cited" : ""));
        }
        synopsis.rows()
                .forEach(row -> text.append('\n').append(row(row, scopes.apply(row.scope()), synopsis.columns())));
        return synopsis.rows().isEmpty()
                ? text.append("  no source speaks of it\n").toString()
                : text.toString();
    }

    private static String row(Line row, @Nullable String scope, List<Column> columns) {
        StringBuilder text = new StringBuilder(
                "%4s %s%s%n".formatted(row.sign(), row.questionText(), row.scope() == null ? "" : " [" + scope + "]"));
        for (int i = 0; i < columns.size(); i++) {
            Cell cell = row.cells().get(i);
            if (!cell.kind().equals("not-examined")) {
                text.append("       %s: %s%n".formatted(columns.get(i).id(), cell(cell)));
            }
        }
        return text.append("       ").append(row.apparatus(scope)).append('\n').toString();
    }

    private static String cell(Cell cell) {
        return cell.kind().equals("silent")
                ? (cell.omission() ? "omits" : "sil.") + " " + cell.rung()
                : cell.answers().stream().map(SynopsisText::answer).collect(Collectors.joining("; "));
    }

    private static String answer(Answer answer) {
        String denial = answer.polarity().equals("denies") ? "denies: " : "";
        String mode = answer.mode().equals("happened") ? "" : " [" + answer.mode() + "]";
        return denial + answer.wording() + mode;
    }
}
