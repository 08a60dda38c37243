package org.kaoyi.readingroom.wording;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.kaoyi.claims.audit.Because;

/** What is said of cases and claims in one language, on pages and in what is printed. */
public final class Phrases {
    private static final Pattern FIGURE =
            Pattern.compile("(?<![\\p{L}\\p{N}_.:/-])[1-9]\\d{4,14}(?![\\p{L}\\p{N}_.:/-])");

    /** A quantity begins with its figure, or with a sign before it; words that hold one do not. */
    private static final Pattern QUANTITY = Pattern.compile("\\P{L}*\\d.*", Pattern.DOTALL);

    /** Reasons that name first a source or an occasion, whose id may be all digits. */
    private static final Set<String> OF_THINGS =
            Set.of("one-source-only", "silent", "silent-then-affirming", "told-of-but-denied");

    private final Words words;

    private Phrases(Words words) {
        this.words = words;
    }

    public static Phrases in(Language language) {
        return new Phrases(Words.in(language));
    }

    /** The words for a key. */
    public String t(String key, Object... arguments) {
        return words.text(key, arguments);
    }

    /** The word for one of a closed set of labels, such as {@code grade} and {@code plans-differ}. */
    public String label(String set, String label) {
        return words.text(set + "." + label);
    }

    /** The word for a label that data may bring along; itself where there is none. */
    public String name(String set, @Nullable String label) {
        return label == null ? t("unknown") : words.known(set + "." + label).orElse(label);
    }

    /** Words for several labels, in one line. */
    public String names(String set, List<String> labels) {
        return joined(labels.stream().map(label -> name(set, label)).toList());
    }

    public String joined(List<String> parts) {
        return String.join(t("list.separator"), parts);
    }

    /** Two sides that differ, or one that differs with itself. */
    public String pair(List<String> sides) {
        String one = name("side", sides.getFirst());
        String other = name("side", sides.getLast());
        return one.equals(other) ? t("case.pair-same", one) : t("case.pair", one, other);
    }

    /**
     * A quantity with the digits of its whole numbers grouped, as far as they have five and stand alone: shorter ones may be years, those that begin with
     * naught numbers of something, and those within other signs parts of an id or a date. Other values stay as they are.
     */
    public String grouped(String value) {
        if (!QUANTITY.matcher(value).matches()) {
            return value;
        }
        return FIGURE.matcher(value).replaceAll(figure -> t("number", new BigDecimal(figure.group())));
    }

    /** A named link of a case, which the cases keep in English; without its stop. */
    public String link(String english) {
        return new LinkWords(this).of(english);
    }

    /** Why a case has its grade, by the reason's code; the English given where the code is new. */
    public String reason(String code, List<String> arguments, String english) {
        List<Object> given = new ArrayList<>(arguments.size());
        for (String argument : arguments) {
            boolean thing = given.isEmpty() && OF_THINGS.contains(code);
            given.add(argument.isEmpty() ? t("none") : thing ? argument : grouped(argument));
        }
        // A pattern may name more arguments than an old case carries.
        while (given.size() < 3) {
            given.add(t("none"));
        }
        return words.known("reason." + code, given.toArray()).orElse(english);
    }

    /** What of a sentence's own words its grade rests on. */
    public String because(Because because) {
        Object[] arguments = because.arguments().toArray();
        if (because.code().equals("mode-more")) {
            arguments[0] = name("mode", because.arguments().getFirst());
        }
        return words.known("because." + because.code(), arguments).orElse(because.words());
    }
}
