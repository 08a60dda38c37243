package org.kaoyi.claims.comparison;

import java.util.Map;

/** The English sentence for a reason. A page in another language needs another table, not another comparator. */
public final class ReasonText {
    private static final Map<String, String> TEMPLATES = Map.ofEntries(
            Map.entry("same", "both say {0}"),
            Map.entry("disjoint", "{0} and {1} are disjoint"),
            Map.entry("nested", "{0} lies within {1}"),
            Map.entry("overlap", "{0} and {1} overlap"),
            Map.entry("starts-disjoint", "{0} and {1} begin on different days"),
            Map.entry("ends-disjoint", "{0} and {1} end on different days"),
            Map.entry("extents-disjoint", "{0} and {1} begin and end on different days"),
            Map.entry("ends-overlap", "{0} and {1} can begin and end alike"),
            Map.entry("dates-match", "each date of {0} can be one of {1}, and the reverse"),
            Map.entry("dates-differ", "{0} and {1} are not the same dates"),
            Map.entry("within-extent", "{0} can lie within {1}"),
            Map.entry("outside-extent", "{0} lies outside {1}"),
            Map.entry("calendar-not-converted", "{0} and {1} are not of calendars that are converted into each other"),
            Map.entry("unlike-types", "a {0} and a {1} can not be compared"),
            Map.entry("unlike-units", "{0} and {1} measure different things"),
            Map.entry("unlike-populations", "the populations are different: {0} and {1}"),
            Map.entry("other", "{0} is not {1}"),
            Map.entry("within", "{0} is part of {1}"),
            Map.entry("entails", "{0} implies {1}"),
            Map.entry("excludes", "{0} excludes {1}"),
            Map.entry("not-declared", "how {0} and {1} stand to each other is not declared"),
            Map.entry("same-members", "both name {0}"),
            Map.entry("members-exclude", "{0} excludes {1}"),
            Map.entry("members-differ", "only the first names: {0}; only the second names: {1}"),
            Map.entry("members-incomparable", "the members of {0} and of {1} can not be compared"),
            Map.entry("members-compatible", "{0} and {1} can both be true"),
            Map.entry("no-chronology", "an order that is no chronology is not compared"),
            Map.entry("no-shared-order", "{0} and {1} share no two topics"),
            Map.entry("same-order", "both tell {0}"),
            Map.entry("no-inversion", "{0} and {1} invert no two topics"),
            Map.entry("inverted", "moved: {0}; inverted pairs: {1}"),
            Map.entry("unlike-acts", "{0} and {1} are different acts"),
            Map.entry("unlike-objects", "{0} and {1} are different objects"),
            Map.entry("other-agents", "“{0}” and “{1}” share no agent"),
            Map.entry("shared-agents", "“{0}” and “{1}” can both be true in part"),
            Map.entry("text", "free text is shown side by side"),
            Map.entry("affirmed-and-denied", "{0} is affirmed, {1} is denied"),
            Map.entry("said-and-denied", "{0} is said to have been said, and having said so is denied"),
            Map.entry("told-of-but-denied", "{0} is told of, and is denied to have taken place"),
            Map.entry("orders-form-a-cycle", "{0} orders agree two by two and can not all hold"),
            Map.entry("parts-exceed-whole", "the parts, {1}, exceed the whole, {0}"),
            Map.entry("parts-fall-short", "all the parts, {1}, do not make up the whole, {0}"),
            Map.entry("silent", "{0} was examined ({1}) and does not say {2}"),
            Map.entry("silent-then-affirming", "the teller of {0} was silent ({1}), and later says {2}"),
            Map.entry("one-source-only", "only {0} speaks of it"),
            Map.entry("no-pair-can-be-compared", "no two of {0} sources can be compared"),
            Map.entry("plan-and-outcome", "{0} and {1}: a plan and what came of it"),
            Map.entry("agree", "the sources agree on {0}"),
            Map.entry("agree-same-teller", "the same teller says {0} each time"));

    private ReasonText() {}

    /** The sentence without a full stop; for a code without template the code and its arguments. */
    public static String english(Reason reason) {
        String template = TEMPLATES.get(reason.code());
        if (template == null) {
            return reason.code() + reason.arguments();
        }
        String[] parts = template.split("[{}]", -1);
        StringBuilder sentence = new StringBuilder();
        for (int i = 0; i < parts.length; i++) {
            sentence.append(i % 2 == 0 ? parts[i] : argument(reason, Integer.parseInt(parts[i])));
        }
        return sentence.toString();
    }

    private static String argument(Reason reason, int index) {
        String argument = index < reason.arguments().size() ? reason.arguments().get(index) : "";
        return argument.isEmpty() ? "none" : argument;
    }
}
