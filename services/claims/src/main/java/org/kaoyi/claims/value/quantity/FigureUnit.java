package org.kaoyi.claims.value.quantity;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kaoyi.claims.value.wording.ChineseNumerals;
import org.kaoyi.claims.value.wording.Wording;

/** What a figure counts: the unit in the wording, else the one named beside it. */
final class FigureUnit {
    private static final Set<String> CLASSIFIERS = Set.of("个", "個", "개", "支", "名", "座");

    /** What begins a word that qualifies the figure, and so is no unit: 三天半, 五百來人, 三分之一強. */
    private static final String NO_UNIT_BEGINS = "半來来強强弱点點大多以余餘几幾数數成好分분반";

    /** What follows a figure without being what it counts: "300 odd hundred", "12 of the 30". */
    private static final Set<String> NO_UNITS = Set.of(
            "half",
            "halves",
            "third",
            "thirds",
            "quarter",
            "quarters",
            "fourth",
            "fourths",
            "fifth",
            "fifths",
            "tenth",
            "tenths",
            "dozen",
            "score",
            "odd",
            "or",
            "and",
            "of",
            "percentage",
            "strong");

    private FigureUnit() {}

    /** The unit that {@code worded} names, or the one beside; by its code. */
    static String of(String worded, @Nullable String beside, String text) {
        Unit expected = beside == null || beside.isBlank() ? null : Units.named(beside);
        if (worded.isEmpty()) {
            return expected == null ? Unit.ONE.code() : expected.code();
        }
        Unit own = wordedUnit(worded);
        if (own == null && worded.endsWith(".") && !worded.endsWith("..")) {
            return of(worded.substring(0, worded.length() - 1), beside, text);
        }
        if (own == null
                && expected != null
                && Wording.fold(beside == null ? "" : beside).equals(worded)) {
            return expected.code();
        }
        if (own == null && (expected != null || !canBeUnit(worded))) {
            throw expected == null
                    ? QuantityRefusals.unreadable(text, Wording.quoted(worded) + " was not understood")
                    : QuantityRefusals.unit(text, worded, expected.code());
        }
        if (own != null && expected != null && !own.comparableWith(expected)) {
            throw QuantityRefusals.unit(text, worded, expected.code());
        }
        return own == null ? worded : own.code();
    }

    /** A known unit, also behind a classifier (三個師). */
    private static @Nullable Unit wordedUnit(String worded) {
        Unit known = Units.known(worded);
        boolean classified = known == null && worded.length() > 1 && CLASSIFIERS.contains(worded.substring(0, 1));
        return classified ? Units.known(worded.substring(1).strip()) : known;
    }

    private static boolean canBeUnit(String name) {
        boolean letters = name.chars().allMatch(letter -> Character.isLetter(letter) || letter == '-');
        boolean begins = Character.isLetter(name.charAt(0)) && NO_UNIT_BEGINS.indexOf(name.charAt(0)) < 0;
        boolean numeral =
                name.endsWith("半") || name.chars().anyMatch(letter -> ChineseNumerals.isNumeral((char) letter));
        return letters
                && begins
                && !numeral
                && name.length() <= Units.MAX_UNKNOWN
                && !NO_UNITS.contains(name)
                && !Magnitudes.begins(name);
    }

    /** A part of something has no unit but the whole that it is part of. */
    static boolean isShare(@Nullable String unit) {
        return unit == null
                || unit.isBlank()
                || Units.named(unit) == Unit.ONE
                || Units.named(unit).code().equals("%");
    }
}
