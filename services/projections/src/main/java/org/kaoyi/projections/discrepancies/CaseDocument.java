package org.kaoyi.projections.discrepancies;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.Serial;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/**
 * How a case is kept in a row: the JSON of reports with a letter or two for each name, and without what is null. It has half the length, which
 * is written, logged and read for every case.
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

    /** The smallest number that is written as a letter. */
    private static final int FIRST_LETTER = 10;

    private static final Map<String, String> LETTERS = letters();

    /** How documents of earlier folds begin, whose rows are read until they are folded anew: with all names in full, in their order. */
    private static final String IN_FULL = "{\"assessment\":";

    private final JsonMapper full;
    private final JsonMapper brief;

    /** @param reports JSON of reports */
    CaseDocument(JsonMapper reports) {
        this.full = reports;
        this.brief = reports.rebuild()
                .propertyNamingStrategy(new Letters())
                .changeDefaultPropertyInclusion(it -> it.withValueInclusion(JsonInclude.Include.NON_NULL))
                .build();
    }

    byte[] bytes(CaseView view) {
        return brief.writeValueAsBytes(view);
    }

    String text(CaseView view) {
        return brief.writeValueAsString(view);
    }

    CaseView read(String document) {
        return (document.startsWith(IN_FULL) ? full : brief).readValue(document, CaseView.class);
    }

    private static Map<String, String> letters() {
        Map<String, String> letters = new HashMap<>();
        for (String name : NAMES) {
            letters.put(name, Integer.toString(letters.size() + FIRST_LETTER, Character.MAX_RADIX));
        }
        return Map.copyOf(letters);
    }

    private static final class Letters extends PropertyNamingStrategies.NamingBase {
        @Serial
        private static final long serialVersionUID = 1L;

        @Override
        public String translate(String name) {
            return LETTERS.getOrDefault(name, name);
        }
    }
}
