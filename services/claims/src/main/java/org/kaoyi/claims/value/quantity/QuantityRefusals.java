package org.kaoyi.claims.value.quantity;

import org.kaoyi.claims.value.wording.Unreadable;
import org.kaoyi.claims.value.wording.Wording;

/** The refusals of quantities, each with how to write it. */
final class QuantityRefusals {
    private static final String EXAMPLE = "300000 · 三十萬 · 20餘萬 · 14,000–15,000 · about 1.2 million · at least 54,000 坪";

    private QuantityRefusals() {}

    static Unreadable unreadable(String text, String what) {
        return new Unreadable(
                "quantity-unreadable", Wording.quoted(text) + " was not read as a figure: " + what, EXAMPLE);
    }

    static Unreadable ambiguous(String text, String what, String example) {
        return new Unreadable(
                "quantity-ambiguous", Wording.quoted(text) + " can be read in two ways: " + what, example);
    }

    static Unreadable article(String text) {
        return new Unreadable(
                "quantity-unreadable",
                Wording.quoted(text)
                        + " was not read as a figure: its “a” is an article, and a number only in “a thousand”",
                "1 month · a thousand men · 12");
    }

    static Unreadable tooLarge(String text, int digits, int magnitude) {
        return new Unreadable(
                "quantity-too-large",
                Wording.quoted(text) + " has more than " + digits + " significant digits, or goes beyond 10^"
                        + magnitude,
                EXAMPLE);
    }

    static Unreadable unknownUnit(String text, String word) {
        return new Unreadable(
                "quantity-unit",
                Wording.quoted(text) + " was read as a figure but for " + Wording.quoted(word)
                        + ", which is no unit that is known",
                "the figure alone, and " + Wording.quoted(word)
                        + " in the column population (who or what is counted) or unit (what it is measured in)");
    }

    static Unreadable doubt(String text, String word) {
        return new Unreadable(
                "quantity-doubt",
                Wording.quoted(text) + " doubts the figure with " + Wording.quoted(word)
                        + ", and does not say how wide it is",
                "the figure alone, and the doubt in the column confidence · about 300");
    }

    static Unreadable unit(String text, String unit, String expected) {
        return new Unreadable(
                "quantity-unit",
                Wording.quoted(text) + " is given in " + Wording.quoted(unit) + ", which is not a unit comparable with "
                        + Wording.quoted(expected),
                "the figure alone, the unit in the column unit, and what is counted in the column population");
    }
}
