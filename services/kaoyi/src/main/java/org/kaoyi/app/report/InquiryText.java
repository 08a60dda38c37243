package org.kaoyi.app.report;

import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kaoyi.projections.discrepancies.BlastRadiusView;
import org.kaoyi.projections.discrepancies.FlipsView;
import org.kaoyi.projections.inquiries.CanonView;
import org.kaoyi.projections.inquiries.RivalsView;

/** Inquiries for the terminal. */
public final class InquiryText {
    private static final String CAPPED = "  there is more than was looked at\n";

    private InquiryText() {}

    /** One line for each set that flips a case. */
    public static String of(FlipsView flips) {
        StringBuilder text = new StringBuilder();
        if (flips.flips().isEmpty()) {
            text.append("  no loss of up to three sources or lines changes its grade\n");
        }
        for (FlipsView.FlipView flip : flips.flips()) {
            text.append("  without the %s %s: %s%n"
                    .formatted(
                            flip.by(),
                            flip.without().stream()
                                    .map(sigla -> String.join(" ", sigla))
                                    .collect(Collectors.joining(" + ")),
                            flip.becomes() == null ? "no claim is left" : flip.becomes()));
        }
        return flips.capped() ? text.append(CAPPED).toString() : text.toString();
    }

    /** @param scopes how people read the canonical form of a scope */
    public static String of(BlastRadiusView radius, UnaryOperator<@Nullable String> scopes) {
        StringBuilder text = new StringBuilder(
                "Without %s %s: claims and examinations that fall: %d; cases that change: %d; rulings to be looked at again: %d; statements that change: %d.%n"
                        .formatted(
                                radius.of(),
                                radius.id(),
                                radius.claims(),
                                radius.cases().size(),
                                radius.rulings(),
                                radius.statements().size()));
        for (BlastRadiusView.CaseChange it : radius.cases()) {
            text.append("  %s → %s · %s · %s%s%s%s%n"
                    .formatted(
                            it.before(),
                            it.after() == null ? "no claim is left" : it.after(),
                            it.occasionTitle(),
                            it.questionText(),
                            it.scope() == null ? "" : " [" + scopes.apply(it.scope()) + "]",
                            lost(it),
                            it.reopens() ? " · ruling to be looked at again" : ""));
        }
        for (BlastRadiusView.StatementView it : radius.statements()) {
            text.append("  %s → %s · %s, statement %d: %s%n"
                    .formatted(it.before(), it.after(), it.title(), it.statement(), it.words()));
        }
        return radius.capped() ? text.append(CAPPED).toString() : text.toString();
    }

    /** What a case loses that its grade does not show. */
    private static String lost(BlastRadiusView.CaseChange it) {
        String silences =
                it.lostSilences().isEmpty() ? "" : " · silence of %s".formatted(String.join(" ", it.lostSilences()));
        String lines = it.linesLost() <= 0
                ? ""
                : " · %d %s less".formatted(it.linesLost(), it.linesLost() == 1 ? "line" : "lines");
        return silences + lines;
    }

    public static String of(CanonView canon) {
        StringBuilder text = new StringBuilder(canon.occasionTitle()).append('\n');
        for (CanonView.Canon it : canon.canons()) {
            text.append("  %s: %s%n".formatted(told(it.told()), String.join(" ", it.sources())));
            it.topics()
                    .forEach(topic -> text.append("    %s%s%n"
                            .formatted(
                                    topic.questionText(),
                                    topic.silent().isEmpty() ? "" : " : sil. " + String.join(" ", topic.silent()))));
        }
        return canon.canons().isEmpty()
                ? text.append("  no source speaks of it\n").toString()
                : text.toString();
    }

    private static String told(String told) {
        return switch (told) {
            case "by-all" -> "told by all";
            case "by-one" -> "told by one alone";
            default -> "told by a group";
        };
    }

    public static String of(RivalsView matrix) {
        StringBuilder text = new StringBuilder("%s · %s%n".formatted(matrix.occasionTitle(), matrix.questionText()));
        for (RivalsView.Rival rival : matrix.rivals()) {
            text.append("  %s (%s%s): %s%n"
                    .formatted(rival.id(), rival.holder(), rival.principal() ? "" : ", contributing", rival.text()));
        }
        for (RivalsView.Row row : matrix.rows()) {
            text.append("    %s%s%s: %s%n"
                    .formatted(
                            row.claim(),
                            row.standing() ? "" : " (stands no more)",
                            row.decidesNothing() ? " (decides nothing)" : "",
                            row.bearings().entrySet().stream()
                                    .map(bearing -> bearing.getValue() + " " + bearing.getKey())
                                    .collect(Collectors.joining(", "))));
        }
        return text.toString();
    }
}
