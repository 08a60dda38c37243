package org.kaoyi.projections.discrepancies;

import java.util.ArrayList;
import java.util.List;

/** The line under a point of difference, as editors of texts write it: {@code stages] three C1 : sil. K1}. */
public final class Apparatus {
    private Apparatus() {}

    /** Lemma, then each reading with the sigla that carry it, then the silent. */
    public static String line(CaseView found) {
        List<String> parts = new ArrayList<>();
        for (CaseView.ReadingView reading : found.readings()) {
            String denial = reading.polarity().equals("denies") ? "not " : "";
            parts.add(denial + reading.value() + " " + String.join(" ", reading.sigla()));
        }
        if (!found.silent().isEmpty()) {
            List<String> sigla = found.silent().stream()
                    .map(CaseView.SilenceView::siglum)
                    .distinct()
                    .toList();
            parts.add("sil. " + String.join(" ", sigla));
        }
        return lemma(found) + "] " + String.join(" : ", parts);
    }

    private static String lemma(CaseView found) {
        return found.scope() == null ? found.question() : found.question() + " (" + found.scope() + ")";
    }
}
