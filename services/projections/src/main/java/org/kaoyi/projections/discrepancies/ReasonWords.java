package org.kaoyi.projections.discrepancies;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kaoyi.claims.comparison.Reason;

/**
 * Puts a reason, which is data, into a plain English sentence for reports; pages put it into the reader's language by its code. A
 * code without a sentence is shown as it is, with what it speaks of.
 */
final class ReasonWords {
    /** By code; {@code {0}} is the first of what the reason speaks of. */
    private static final Map<String, String> SENTENCES = Map.ofEntries(
            Map.entry("same", "both say {0}"),
            Map.entry("disjoint", "{0} and {1} have nothing in common"),
            Map.entry("nested", "{0} lies within {1}"),
            Map.entry("overlap", "{0} and {1} overlap"),
            Map.entry("starts-disjoint", "{0} and {1} begin on different days"),
            Map.entry("ends-disjoint", "{0} and {1} end on different days"),
            Map.entry("extents-disjoint", "{0} and {1} begin and end on different days"),
            Map.entry("calendar-not-converted", "{0} and {1} are of calendars that are not converted into each other"),
            Map.entry("no-chronology", "an order that is no chronology is not compared"),
            Map.entry("no-shared-order", "{0} and {1} share no two topics"),
            Map.entry("same-order", "both tell {0}"),
            Map.entry("no-inversion", "{0} and {1} invert no two topics"),
            Map.entry("same-members", "both name {0}"),
            Map.entry("members-differ", "only the first names: {0}; only the second names: {1}"),
            Map.entry("members-incomparable", "the members of {0} and of {1} can not be compared"),
            Map.entry("circular", "told in orders that together put a topic before itself: {1}; moved {0}"),
            Map.entry("inverted-at-most", "told in another order: moved {0}, or fewer; inverted pairs: {1}"),
            Map.entry("inverted", "told in another order: moved {0}; inverted pairs: {1}"),
            Map.entry("members-exclude", "{0} excludes {1}"),
            Map.entry("members-compatible", "{0} and {1} can both be true"),
            Map.entry("ends-overlap", "the ends of {0} and {1} can fall on the same days"),
            Map.entry("dates-match", "the dates of {0} and {1} can be the same"),
            Map.entry("dates-differ", "the dates of {0} and {1} are not the same"),
            Map.entry("within-extent", "{0} and {1}: the date can lie within the span"),
            Map.entry("outside-extent", "{0} and {1}: the date lies outside the span"),
            Map.entry("other", "{0} is not {1}"),
            Map.entry("excludes", "{0} and {1} exclude each other"),
            Map.entry(
                    "not-declared",
                    "{0} and {1} are not the same, and nobody has declared how they stand to each other"),
            Map.entry("within", "{0} is part of {1}"),
            Map.entry("entails", "{0} implies {1}"),
            Map.entry("unlike-units", "{0} and {1} are different units"),
            Map.entry("unlike-populations", "{0} and {1} are not the same people or things"),
            Map.entry("unlike-types", "a {0} and a {1} can not be compared"),
            Map.entry("unlike-acts", "{0} and {1} are different acts"),
            Map.entry("unlike-objects", "{0} and {1} are different matters"),
            Map.entry("other-agents", "{0} on the one hand, {1} on the other"),
            Map.entry("shared-agents", "{0} and {1} have someone in common"),
            Map.entry("agents-not-sole", "of {0} and {1} one tells of several, who leave room for others"),
            Map.entry("text", "free wording is shown side by side, not compared"),
            Map.entry("silent", "{0} says nothing of {2} ({1})"),
            Map.entry("silent-then-affirming", "the same teller says nothing of {2} in {0} ({1}) and affirms it later"),
            Map.entry("affirmed-and-denied", "{0} is affirmed, {1} is denied"),
            Map.entry("said-and-denied", "\"{0}\" is reported as said, and the speaker denies having said it"),
            Map.entry("told-of-but-denied", "\"{0}\" is told of by some, and others deny that it took place"),
            Map.entry("parts-exceed-whole", "the parts ({2}: together {1}) exceed the whole ({0})"),
            Map.entry("parts-fall-short", "the parts ({2}: together {1}) do not make up the whole ({0})"),
            Map.entry("orders-form-a-cycle", "the orders of {0} accounts can not all hold"),
            Map.entry("one-source-only", "only {0} speaks of it"),
            Map.entry("no-pair-can-be-compared", "no two of the claims can be compared"),
            Map.entry("plan-and-outcome", "{0} and {1}: one is a plan, the other its outcome"),
            Map.entry("agree", "all say {0}"),
            Map.entry("agree-same-teller", "all say {0}, and all have it from the same teller"));

    private static final String NOTHING = "none";

    private ReasonWords() {}

    /** The codes that have a sentence. */
    static Set<String> codes() {
        return SENTENCES.keySet();
    }

    static String of(Reason reason) {
        return of(reason.code(), reason.arguments());
    }

    /** The same of what was kept of a reason. */
    static String of(String code, List<String> arguments) {
        String sentence = SENTENCES.get(code);
        if (sentence == null || lacks(sentence, arguments)) {
            String words = code.replace('-', ' ');
            return arguments.isEmpty() ? words : words + ": " + String.join(" · ", arguments);
        }
        StringBuilder filled = new StringBuilder();
        int from = 0;
        for (int open = sentence.indexOf('{'); open >= 0; open = sentence.indexOf('{', from)) {
            filled.append(sentence, from, open).append(shown(arguments.get(sentence.charAt(open + 1) - '0')));
            from = open + 3;
        }
        return filled.append(sentence, from, sentence.length()).toString();
    }

    private static String shown(String argument) {
        return argument.isEmpty() ? NOTHING : argument;
    }

    /** Whether the sentence asks for more than the reason speaks of. */
    private static boolean lacks(String sentence, List<String> arguments) {
        for (int index = arguments.size(); index < 3; index++) {
            if (sentence.contains("{" + index + "}")) {
                return true;
            }
        }
        return false;
    }
}
