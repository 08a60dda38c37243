package org.kaoyi.projections.discrepancies;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.Serial;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/**
 * How a case is kept in a row: the JSON of reports with a letter for each name, without what is null, and without the words of reasons, which
 * their codes and arguments give again. It has half the length, which is written, logged and read for every case.
 */
final class CaseDocument {
    /**
     * By their places the letters: names are added at the end, and none is taken away, or the version of the fold is raised. A name that is
     * missing here is written in full.
     */
    private static final List<String> NAMES = List.of(
            "occasion",
            "occasionTitle",
            "question",
            "questionText",
            "level",
            "scope",
            "grade",
            "kind",
            "kinds",
            "state",
            "readings",
            "groups",
            "groupsCapped",
            "silent",
            "independence",
            "links",
            "explainers",
            "between",
            "differences",
            "unlistedDifferences",
            "remainders",
            "assessment",
            "reason",
            "reasonCode",
            "reasonArguments",
            "policy",
            "sources",
            "value",
            "polarity",
            "modes",
            "wording",
            "sigla",
            "sides",
            "claims",
            "statements",
            "tellers",
            "lines",
            "atLeast",
            "siglum",
            "side",
            "citedOnly",
            "title");

    private static final String ALPHABET = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";

    private static final Map<String, String> LETTERS = letters();

    /** Of fold 9 each name is its place, from 10, in digits and letters; this one is in every document, and a single letter in later ones. */
    private static final String OF_FOLD_9 = "\"10\":";

    private static final int FIRST_OF_FOLD_9 = 10;

    /** How documents of earlier folds begin, whose rows are read until they are folded anew: with all names in full, in their order. */
    private static final String IN_FULL = "{\"assessment\":";

    private final JsonMapper full;
    private final JsonMapper brief;
    private final JsonMapper ofFold9;

    /** @param reports JSON of reports */
    CaseDocument(JsonMapper reports) {
        this.full = reports;
        this.ofFold9 = reports.rebuild()
                .propertyNamingStrategy(new Renamed(namesOfFold9()))
                .build();
        this.brief = reports.rebuild()
                .propertyNamingStrategy(new Renamed(LETTERS))
                .changeDefaultPropertyInclusion(it -> it.withValueInclusion(JsonInclude.Include.NON_NULL))
                .build();
    }

    byte[] bytes(CaseView view) {
        return brief.writeValueAsBytes(withoutWords(view));
    }

    String text(CaseView view) {
        return brief.writeValueAsString(withoutWords(view));
    }

    /** A reason has words where it has a sentence: all have, or none. */
    private static CaseView withoutWords(CaseView view) {
        return view.reason().isEmpty() ? view : view.worded((code, arguments) -> "");
    }

    CaseView read(String document) {
        if (document.startsWith(IN_FULL)) {
            return full.readValue(document, CaseView.class);
        }
        return document.contains(OF_FOLD_9)
                ? ofFold9.readValue(document, CaseView.class)
                : brief.readValue(document, CaseView.class).worded(ReasonWords::of);
    }

    private static Map<String, String> letters() {
        Map<String, String> letters = new HashMap<>();
        for (String name : NAMES) {
            letters.put(name, ALPHABET.substring(letters.size(), letters.size() + 1));
        }
        return Map.copyOf(letters);
    }

    private static Map<String, String> namesOfFold9() {
        Map<String, String> names = new HashMap<>();
        for (String name : NAMES) {
            names.put(name, Integer.toString(names.size() + FIRST_OF_FOLD_9, Character.MAX_RADIX));
        }
        return names;
    }

    private static final class Renamed extends PropertyNamingStrategies.NamingBase {
        @Serial
        private static final long serialVersionUID = 1L;

        private final HashMap<String, String> names;

        Renamed(Map<String, String> names) {
            this.names = new HashMap<>(names);
        }

        @Override
        public String translate(String name) {
            return names.getOrDefault(name, name);
        }
    }
}
