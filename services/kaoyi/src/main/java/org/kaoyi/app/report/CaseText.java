package org.kaoyi.app.report;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kaoyi.projections.discrepancies.CaseSummary;
import org.kaoyi.projections.discrepancies.CaseView;
import org.kaoyi.projections.discrepancies.CaseView.IndependenceView;
import org.kaoyi.projections.discrepancies.CaseView.ReadingView;
import org.kaoyi.projections.discrepancies.CaseView.SilenceView;

/** A case as a paragraph for the terminal: what each says, who is silent, on how much it rests. */
public final class CaseText {
    /** Differences that the terminal puts into words. */
    private static final int DIFFERENCES_SHOWN = 8;

    private CaseText() {}

    /** @param scopes how people read the canonical form of a scope */
    public static String of(CaseView found, UnaryOperator<@Nullable String> scopes) {
        StringBuilder text = new StringBuilder();
        text.append(line(found, scopes)).append('\n');
        reasons(found, text);
        found.readings()
                .forEach(reading -> text.append("    ").append(reading(reading)).append('\n'));
        found.silent()
                .forEach(silence -> text.append("    ").append(silence(silence)).append('\n'));
        text.append("  rests on ").append(independence(found.independence())).append('\n');
        found.links().forEach(link -> text.append("  ").append(link).append('\n'));
        if (!found.explainers().isEmpty()) {
            text.append("  may come from: ")
                    .append(String.join(", ", found.explainers()))
                    .append('\n');
        }
        found.remainders()
                .forEach(it -> text.append("  left of the whole without ")
                        .append(String.join(", ", it.parts()))
                        .append(": ")
                        .append(it.left())
                        .append('\n'));
        if (found.groupsCapped()) {
            text.append("  more readings can stand together than are listed\n");
        }
        if (found.unlistedDifferences() > 0) {
            text.append("  %d more differences are not listed%n".formatted(found.unlistedDifferences()));
        }
        if (found.flips() != null) {
            text.append(InquiryText.of(found.flips()));
        }
        if (found.assessment() != null) {
            text.append("  ruling: %s%s, by %s%n"
                    .formatted(
                            found.assessment().verdict(),
                            found.assessment().degree() == null
                                    ? ""
                                    : " (" + found.assessment().degree() + ")",
                            found.assessment().by()));
        }
        return text.toString();
    }

    /**
     * Why, and between whom: of each difference up to some, else of the case as a whole. Where the case is of several kinds each difference names
     * its own; what is one difference in two respects stands once.
     */
    private static void reasons(CaseView found, StringBuilder text) {
        if (found.differences().isEmpty()) {
            text.append("  ").append(found.reason()).append('\n');
        }
        Map<String, Set<String>> kinds = new LinkedHashMap<>();
        for (CaseView.DifferenceView it : found.differences()) {
            kinds.computeIfAbsent(between(it) + it.reason(), unused -> new LinkedHashSet<>())
                    .add(it.kind());
        }
        boolean named = found.kinds().size() > 1;
        kinds.entrySet().stream()
                .limit(DIFFERENCES_SHOWN)
                .forEach(it -> text.append("  ")
                        .append(named ? String.join(", ", it.getValue()) + " · " : "")
                        .append(it.getKey())
                        .append('\n'));
        if (kinds.size() > DIFFERENCES_SHOWN) {
            text.append("  %d more differences: see --json or the page%n".formatted(kinds.size() - DIFFERENCES_SHOWN));
        }
    }

    /** "C17 : K11", first whom the reason speaks of first. */
    private static String between(CaseView.DifferenceView it) {
        String sources = it.sources().stream()
                .filter(one -> !one.isEmpty())
                .map(one -> String.join(" ", one))
                .collect(Collectors.joining(" : "));
        return sources.isEmpty() ? "" : sources + " · ";
    }

    /**
     * A case in one line: how grave, of which kinds, on what.
     *
     * @param scopes how people read the canonical form of a scope
     */
    public static String line(CaseView found, UnaryOperator<@Nullable String> scopes) {
        String scope = found.scope() == null ? "" : " [" + scopes.apply(found.scope()) + "]";
        String level = found.level() == 0 ? "" : " (as told to be said, level " + found.level() + ")";
        return "%s · %s · %s%s%s · %s"
                .formatted(
                        found.kinds().isEmpty()
                                ? found.grade()
                                : found.grade() + " (" + String.join(", ", found.kinds()) + ")",
                        found.occasionTitle(),
                        found.questionText(),
                        scope,
                        level,
                        found.state());
    }

    private static String reading(ReadingView reading) {
        String denial = reading.polarity().equals("denies") ? "not: " : "";
        String modes =
                reading.modes().equals(List.of("happened")) ? "" : " (" + String.join(", ", reading.modes()) + ")";
        String words = reading.wording().stream()
                .filter(w -> !w.equals(reading.value()))
                .map(w -> "\"" + w + "\"")
                .collect(Collectors.joining(" "));
        return "%s%s%s] %s %s%s"
                .formatted(
                        denial,
                        reading.value(),
                        modes,
                        String.join(" ", reading.sigla()),
                        String.join(", ", reading.sides()),
                        words.isEmpty() ? "" : ": " + words);
    }

    private static String silence(SilenceView silence) {
        return "%s] %s %s, %s, read by %s%s"
                .formatted(
                        silence.omission() ? "omits" : "sil.",
                        silence.siglum(),
                        silence.side(),
                        silence.rung() + (silence.on() == null ? "" : " on " + silence.on()),
                        silence.reader(),
                        silence.marks().isEmpty() ? "" : " (" + String.join(", ", silence.marks()) + ")");
    }

    private static String independence(IndependenceView view) {
        String atLeast = view.atLeast() ? "at least " : "";
        return "%s of %s, %s%s, %s%s"
                .formatted(
                        counted(view.statements(), "statement"),
                        counted(view.sources(), "source"),
                        atLeast,
                        counted(view.tellers(), "teller"),
                        atLeast,
                        counted(view.lines(), "line"));
    }

    private static String counted(int number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }

    /** Counts in three lines; of nothing there is nothing to count. */
    public static String of(CaseSummary summary) {
        return summary.cases() == 0 ? "No claim stands in this ledger.\n" : counts(summary);
    }

    /** The same of the ledger as it was at the position that the counts reflect. */
    public static String ofPast(CaseSummary summary) {
        return summary.cases() == 0
                ? "No claim stood in this ledger at position %d.\n".formatted(summary.position())
                : counts(summary);
    }

    private static String counts(CaseSummary summary) {
        return """
                %s among %s
                  grades: %s
                  kinds:  %s
                  states: %s
                """.formatted(
                        counted(summary.findings(), "finding"),
                        counted(summary.cases(), "case"),
                        counts(summary.grades()),
                        counts(summary.kinds()),
                        counts(summary.states()));
    }

    private static String counts(Map<String, Integer> counts) {
        return counts.entrySet().stream()
                .map(e -> e.getValue() + " " + e.getKey())
                .collect(Collectors.joining(", "));
    }
}
