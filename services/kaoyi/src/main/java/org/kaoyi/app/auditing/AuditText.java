package org.kaoyi.app.auditing;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kaoyi.app.report.SupportText;
import org.kaoyi.claims.Labelled;
import org.kaoyi.claims.audit.Mismatch;
import org.kaoyi.claims.audit.StatementAudit;
import org.kaoyi.claims.audit.Suggestion;

/** An audit for the terminal. */
public final class AuditText {
    private AuditText() {}

    public static String of(AuditOutcome outcome) {
        StringBuilder text = new StringBuilder("%s %s%n".formatted(outcome.file(), outcome.title()));
        outcome.remarks().forEach(remark -> text.append("  ").append(remark).append(System.lineSeparator()));
        outcome.statements().forEach(statement -> text.append(statement(outcome, statement)));
        outcome.audited().changed().forEach(lost -> text.append(SupportText.changed(lost)));
        outcome.accepted()
                .unused(outcome.statements())
                .forEach(gap ->
                        text.append("  accepted and no longer needed: %s (%s)%n".formatted(gap.text(), gap.grade())));
        return text.append(summary(outcome)).toString();
    }

    private static String statement(AuditOutcome outcome, StatementAudit it) {
        @Nullable String reason = outcome.accepted().reason(it);
        String marks = it.marks().isEmpty() ? "" : " " + String.join(" ", it.marks());
        StringBuilder text = new StringBuilder("%4d %s%s%s%n     %s%n"
                .formatted(
                        it.number(),
                        it.grade(),
                        marks,
                        reason == null ? "" : " (accepted: " + reason + ")",
                        it.text()));
        it.claims().forEach(link -> text.append("     %s%n".formatted(SupportText.link(link))));
        if (it.independence() != null) {
            text.append("     %s%n".formatted(SupportText.independence(it.independence())));
        }
        it.arithmetic().forEach(because -> text.append("     because %s%n".formatted(because.words())));
        it.suggestions()
                .forEach(suggestion -> text.append(
                        "     %s %s%n".formatted(suggestion.founded() ? "?" : "~", suggestion(suggestion))));
        it.mismatches().forEach(mismatch -> text.append("     ! %s%n".formatted(mismatch(mismatch))));
        return text.toString();
    }

    /** A suggestion with its reasons. */
    static String suggestion(Suggestion it) {
        return "%s (%s) %.1f: %s"
                .formatted(
                        it.claim(),
                        it.source(),
                        it.points(),
                        it.reasons().stream()
                                .map(reason -> reason.code().replace('-', ' ')
                                        + (reason.said().isEmpty() ? "" : " \"" + reason.said() + "\""))
                                .collect(Collectors.joining(", ")));
    }

    /** A mismatch in words. */
    static String mismatch(Mismatch it) {
        String others = it.claims().stream()
                .map(other -> other.claim() + " has " + other.value())
                .collect(Collectors.joining(", "));
        return "%s: \"%s\"%s".formatted(words(it.kind()), it.said(), others.isEmpty() ? "" : "; " + others);
    }

    private static String words(Labelled kind) {
        return kind.label().replace('-', ' ');
    }

    private static String summary(AuditOutcome outcome) {
        Map<String, Long> grades = new TreeMap<>(outcome.statements().stream()
                .collect(Collectors.groupingBy(StatementAudit::grade, Collectors.counting())));
        return "%d sentences: %s. %d claims on their occasions are not mentioned.%n"
                .formatted(
                        outcome.statements().size(),
                        grades.entrySet().stream()
                                .map(entry -> entry.getValue() + " " + entry.getKey())
                                .collect(Collectors.joining(", ")),
                        outcome.audited().report().unmentioned().size());
    }
}
