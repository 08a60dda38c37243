package org.kaoyi.app.report;

import java.util.stream.Collectors;
import org.kaoyi.projections.support.SupportView;
import org.kaoyi.projections.support.SupportView.StatementView;

/** A text for the terminal, with the support of each of its statements. */
public final class SupportText {
    private SupportText() {}

    public static String of(SupportView view) {
        return "%s %s%n".formatted(view.text(), view.title())
                + view.statements().stream().map(SupportText::statement).collect(Collectors.joining());
    }

    private static String statement(StatementView statement) {
        String marks = statement.marks().isEmpty() ? "" : " " + String.join(" ", statement.marks());
        String claims = statement.claims().stream()
                .map(link -> link.relation() + " " + link.claim() + (link.standing() ? "" : " (no longer stands)"))
                .collect(Collectors.joining(", "));
        return "%3d %s%s%n    %s%n%s"
                .formatted(
                        statement.number(),
                        statement.grade(),
                        marks,
                        statement.text(),
                        claims.isEmpty() ? "" : "    " + claims + System.lineSeparator());
    }
}
