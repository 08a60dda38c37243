package org.kaoyi.claims.value.quantity;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kaoyi.claims.value.wording.ChineseNumerals;
import org.kaoyi.claims.value.wording.Unreadable;
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

    /** What is said of how sure a figure is has a column of its own. */
    private static final Set<String> DOUBTS = Set.of(
            "?", "probably", "perhaps", "possibly", "maybe", "likely", "可能", "也许", "也許", "아마", "возможно", "вероятно");

    private FigureUnit() {}

    /**
     * The unit that {@code worded} names, or the one beside; by its code. A word that neither the table of units nor the columns beside
     * the figure know can be a noun, a hedge or a misprint, and is refused.
     *
     * @param worded what stands behind the figure
     * @param beside the unit of the column or question, or null
     * @param population who is counted: a wording that says so again names no unit
     */
    static String of(String worded, @Nullable String beside, @Nullable String population, String text) {
        Unit expected = beside == null || beside.isBlank() ? null : Units.named(beside);
        boolean counted = population != null && Wording.fold(population).equals(worded);
        if (worded.isEmpty() || counted) {
            return expected == null ? Unit.ONE.code() : expected.code();
        }
        Unit own = wordedUnit(worded);
        if (own == null && worded.endsWith(".") && !worded.endsWith("..")) {
            return of(worded.substring(0, worded.length() - 1), beside, population, text);
        }
        if (own == null && beside != null && Wording.fold(beside).equals(worded)) {
            return Units.named(beside).code();
        }
        if (own == null) {
            throw unknown(worded, expected, text);
        }
        if (expected != null && !own.comparableWith(expected)) {
            throw QuantityRefusals.unit(text, worded, expected.code());
        }
        return own.code();
    }

    private static Unreadable unknown(String worded, @Nullable Unit expected, String text) {
        if (DOUBTS.contains(worded)) {
            return QuantityRefusals.doubt(text, worded);
        }
        if (worded.chars().noneMatch(Character::isLetter)) {
            return QuantityRefusals.unreadable(text, Wording.quoted(worded) + " was not understood");
        }
        if (expected != null) {
            return QuantityRefusals.unit(text, worded, expected.code());
        }
        return canBeUnit(worded)
                ? QuantityRefusals.unknownUnit(text, worded)
                : QuantityRefusals.unreadable(text, Wording.quoted(worded) + " was not understood");
    }

    /** A known unit, also behind a classifier (三個師). */
    private static @Nullable Unit wordedUnit(String worded) {
        Unit known = Units.known(worded);
        boolean classified = known == null && worded.length() > 1 && CLASSIFIERS.contains(worded.substring(0, 1));
        return classified ? Units.known(worded.substring(1).strip()) : known;
    }

    /** Whether it could be a noun that is counted, and is no sentence. */
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
                || Units.named(unit).equals(Unit.ONE)
                || Units.named(unit).code().equals("%");
    }
}
