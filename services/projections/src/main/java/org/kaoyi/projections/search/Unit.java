package org.kaoyi.projections.search;

import java.util.ArrayList;
import java.util.List;

/**
 * The least part of a text that can be asked for: a word, or one character of a script that joins them (Chinese, Korean, kana).
 *
 * @param text folded
 * @param start first UTF-16 unit in the original text
 * @param end behind the last
 * @param character whether it is one character of a running text and no word
 * @param joined whether it follows the character before it without anything between
 */
record Unit(String text, int start, int end, boolean character, boolean joined) {

    /** All units of a text, in its order. */
    static List<Unit> of(String original) {
        return new Reading(Folding.of(original)).units();
    }

    /** Two characters that follow each other, as one term. */
    String pairWith(Unit next) {
        return text + next.text();
    }

    /** Walks over a folded text. */
    private static final class Reading {
        private final Folding folding;
        private final String text;
        private final List<Unit> units = new ArrayList<>();
        private int at;
        private boolean afterCharacter;

        Reading(Folding folding) {
            this.folding = folding;
            this.text = folding.text();
        }

        List<Unit> units() {
            while (at < text.length()) {
                int letter = text.codePointAt(at);
                if (Folding.unspaced(letter)) {
                    character(letter);
                } else if (wordly(letter)) {
                    word();
                } else {
                    at += Character.charCount(letter);
                    afterCharacter = false;
                }
            }
            return units;
        }

        private void character(int letter) {
            int end = at + Character.charCount(letter);
            add(text.substring(at, end), at, end, true, afterCharacter);
            at = end;
            afterCharacter = true;
        }

        private void word() {
            int start = at;
            int last = at;
            StringBuilder word = new StringBuilder();
            while (at < text.length()) {
                int letter = text.codePointAt(at);
                int next = at + Character.charCount(letter);
                if (wordly(letter) && !Folding.unspaced(letter)) {
                    word.appendCodePoint(letter);
                    last = next;
                } else if (!(apostrophe(letter) && next < text.length() && wordly(text.codePointAt(next)))) {
                    break;
                }
                at = next;
            }
            add(word.toString(), start, last, false, false);
            afterCharacter = false;
        }

        private void add(String unit, int start, int end, boolean character, boolean joined) {
            units.add(new Unit(unit, folding.start(start), folding.end(end - 1), character, joined));
        }

        private static boolean wordly(int letter) {
            return Character.isLetterOrDigit(letter)
                    || Character.getType(letter) == Character.NON_SPACING_MARK
                    || Character.getType(letter) == Character.COMBINING_SPACING_MARK;
        }

        /** Transliterations are written with and without it: Ch'oe, Choe. */
        private static boolean apostrophe(int letter) {
            return letter == '\''
                    || letter == '\u2019'
                    || letter == '\u2018'
                    || letter == '\u02BC'
                    || letter == '\u02BB';
        }
    }
}
