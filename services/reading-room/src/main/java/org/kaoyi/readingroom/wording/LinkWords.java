package org.kaoyi.readingroom.wording;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The named links of a case in the reader's language. The cases keep them as English sentences of six shapes; what is none of these stays
 * English.
 */
final class LinkWords {
    private static final Map<String, Pattern> SHAPES = new LinkedHashMap<>();

    static {
        SHAPES.put(
                "custody",
                Pattern.compile("all (?<one>.+) accounts here reach us through (?<two>.+?) custody"
                        + "(?:, except (?<except>[^;]+))?(?:; whose custody is unknown: (?<unknown>.+))?"));
        SHAPES.put(
                "citing",
                Pattern.compile("(?<one>.+) knows and cites (?<two>.+): "
                        + "what it says may rest on them, and its line is not shown to be another"));
        SHAPES.put("recorder", Pattern.compile("(?<one>.+) were put on paper by (?<two>.+)"));
        SHAPES.put("cited", Pattern.compile("(?<one>.+) are known only as cited in (?<two>.+)"));
        SHAPES.put("delegation", Pattern.compile("(?<one>.+) all speak for (?<two>.+)"));
        SHAPES.put("one-document", Pattern.compile("(?<one>.+) are perhaps one document"));
    }

    private final Phrases phrases;

    LinkWords(Phrases phrases) {
        this.phrases = phrases;
    }

    /** Whether a sentence has one of the shapes. */
    static boolean known(String english) {
        return SHAPES.values().stream().anyMatch(shape -> shape.matcher(english).matches());
    }

    /** The sentence, without its stop. */
    String of(String english) {
        for (Map.Entry<String, Pattern> shape : SHAPES.entrySet()) {
            Matcher matcher = shape.getValue().matcher(english);
            if (matcher.matches()) {
                return shape.getKey().equals("custody") ? custody(matcher) : plain(shape.getKey(), matcher);
            }
        }
        return english;
    }

    private String plain(String shape, Matcher matcher) {
        return shape.equals("one-document")
                ? phrases.t("link." + shape, matcher.group("one"))
                : phrases.t("link." + shape, matcher.group("one"), matcher.group("two"));
    }

    private String custody(Matcher matcher) {
        String said = phrases.t(
                "link.custody", phrases.name("side", matcher.group("one")), phrases.name("side", matcher.group("two")));
        String except = matcher.group("except");
        String unknown = matcher.group("unknown");
        return said
                + (except == null ? "" : phrases.t("link.custody.except", except))
                + (unknown == null ? "" : phrases.t("link.custody.unknown", unknown));
    }
}
