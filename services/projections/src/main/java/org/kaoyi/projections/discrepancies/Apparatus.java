package org.kaoyi.projections.discrepancies;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

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
            parts.add("sil. "
                    + found.silent().stream().map(Apparatus::silent).distinct().collect(Collectors.joining(" ")));
        }
        return lemma(found) + "] " + String.join(" : ", parts);
    }

    /** Who is silent on a part of the answer alone may stand among the readings too. */
    private static String silent(CaseView.SilenceView silence) {
        return silence.on() == null ? silence.siglum() : silence.siglum() + " (on " + silence.on() + ")";
    }

    private static String lemma(CaseView found) {
        return found.scope() == null ? found.question() : found.question() + " (" + found.scope() + ")";
    }
}
