package org.kaoyi.projections.discrepancies;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The line under a point of difference, as editors of texts write it: {@code stages] three C1 : sil. K1}. */
public final class Apparatus {
    private Apparatus() {}

    /** Lemma, then each reading with the sigla that carry it, then the silent. */
    public static String line(CaseView found) {
        return line(found, found.scope());
    }

    /** The same with the scope in other words than those in which the ledger keeps it. */
    public static String line(CaseView found, @Nullable String scope) {
        List<String> parts = new ArrayList<>();
        for (CaseView.ReadingView reading : found.readings()) {
            String denial = reading.polarity().equals("denies") ? "not " : "";
            parts.add(denial + reading.value() + " " + String.join(" ", reading.sigla()));
        }
        if (!found.silent().isEmpty()) {
            parts.add("sil. "
                    + found.silent().stream().map(Apparatus::silent).distinct().collect(Collectors.joining(" ")));
        }
        return lemma(found.question(), scope) + "] " + String.join(" : ", parts);
    }

    /** Who is silent on a part of the answer alone may stand among the readings too. */
    private static String silent(CaseView.SilenceView silence) {
        return silence.on() == null ? silence.siglum() : silence.siglum() + " (on " + silence.on() + ")";
    }

    /** The line of a synopsis, likewise. */
    static String reworded(Synopsis.Line line, @Nullable String scope) {
        String kept = lemma(line.question(), line.scope());
        return line.apparatus().startsWith(kept)
                ? lemma(line.question(), scope) + line.apparatus().substring(kept.length())
                : line.apparatus();
    }

    private static String lemma(String question, @Nullable String scope) {
        return scope == null || scope.isEmpty() ? question : question + " (" + scope + ")";
    }
}
