package org.kaoyi.app.report;

import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kaoyi.claims.audit.StatementAudit;
import org.kaoyi.claims.cases.Independence;
import org.kaoyi.projections.discrepancies.BlastRadiusView;
import org.kaoyi.projections.discrepancies.HangingView;
import org.kaoyi.projections.support.ChangedSentence;
import org.kaoyi.projections.support.SupportView;
import org.kaoyi.projections.support.SupportView.StatementView;

/** A text for the terminal, with the support of each of its statements. */
public final class SupportText {
    private SupportText() {}

    public static String of(SupportView view) {
        return "%s %s%n".formatted(view.text(), view.title())
                + view.statements().stream().map(SupportText::statement).collect(Collectors.joining())
                + view.changed().stream().map(SupportText::changed).collect(Collectors.joining());
    }

    /** What hangs on a source. */
    public static String of(HangingView hanging) {
        if (hanging.statements().isEmpty()) {
            return "No statement of a text hangs on %s.%n".formatted(hanging.source());
        }
        StringBuilder text = new StringBuilder(
                "What hangs on %s, with its grade now and without %1$s:%n".formatted(hanging.source()));
        for (BlastRadiusView.StatementView it : hanging.statements()) {
            String left = independence(it.independenceAfter());
            text.append("  %s → %s · %s, statement %d: %s%n    %s%n"
                    .formatted(
                            it.before(),
                            it.after(),
                            it.title(),
                            it.statement(),
                            it.words(),
                            left.isEmpty() ? "nothing else supports it" : "without it " + left));
        }
        return hanging.capped()
                ? text.append("It touches more occasions or statements than were looked at.%n".formatted())
                        .toString()
                : text.toString();
    }

    /** A sentence that was changed since it was linked. */
    public static String changed(ChangedSentence it) {
        String place = it.now().isEmpty()
                ? "left out since it was linked"
                : "changed since it was linked, now "
                        + it.now().stream().map(String::valueOf).collect(Collectors.joining(", "));
        return "  %s: %s (%s)%n"
                .formatted(
                        place,
                        it.text(),
                        it.claims().stream().map(SupportText::link).collect(Collectors.joining(", ")));
    }

    private static String statement(StatementView statement) {
        String marks = statement.marks().isEmpty() ? "" : " " + String.join(" ", statement.marks());
        String claims = statement.claims().stream().map(SupportText::link).collect(Collectors.joining(", "));
        return "%3d %s%s%n    %s%n%s%s%s"
                .formatted(
                        statement.number(),
                        statement.grade(),
                        marks,
                        statement.text(),
                        line(claims),
                        line(independence(statement.independence())),
                        statement.arithmetic().stream()
                                .map(because -> line("because " + because.words()))
                                .collect(Collectors.joining()));
    }

    /** A linked claim, with what is to be known of the link. */
    public static String link(StatementAudit.Linked link) {
        return link.relation() + " " + link.claim()
                + (link.review().equals("confirmed") ? "" : " (" + link.review() + ")")
                + (link.standing() ? "" : " (no longer stands)");
    }

    /** On how much a sentence rests, in words; empty where nothing supports it. */
    public static String independence(@Nullable Independence it) {
        if (it == null) {
            return "";
        }
        String least = it.atLeast() ? "at least " : "";
        return "rests on %s of %s, %s%s, %s%s"
                .formatted(
                        counted(it.statements(), "claim"),
                        counted(it.sources(), "source"),
                        least,
                        counted(it.tellers(), "teller"),
                        least,
                        counted(it.lines(), "line"));
    }

    private static String counted(int number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }

    private static String line(String words) {
        return words.isEmpty() ? "" : "    " + words + System.lineSeparator();
    }
}
