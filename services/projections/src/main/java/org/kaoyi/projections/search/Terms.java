package org.kaoyi.projections.search;

import java.util.Collection;
import java.util.List;

/**
 * The terms under which documents are filed: words; pairs of words side by side (so that of many documents that
 * have both only those are read that have them so); the first two letters of words (by which too many words begin to look for each);
 * characters of running text, each alone and with the next (so that any part of a Chinese or Korean text is found, whatever its words are);
 * and authorities that a record names.
 */
final class Terms {
    /** Longer words are filed by their beginning, and told apart when documents are read; an index row must fit on a page. */
    private static final int WORD_MAX = 64;

    /** No word contains it. */
    private static final String MENTION = "@";

    /** Likewise. */
    private static final char BETWEEN = ' ';

    /** Likewise. */
    private static final char AND_MORE = '*';

    private Terms() {}

    /** Adds the terms of a text. */
    static void addAll(List<Unit> units, Collection<String> terms) {
        Unit before = null;
        for (Unit unit : units) {
            terms.add(of(unit));
            addBeginning(unit, terms);
            if (before != null && unit.joined()) {
                terms.add(before.pairWith(unit));
            } else if (before != null && !before.character() && !unit.character()) {
                terms.add(sideBySide(of(before), of(unit)));
            }
            before = unit;
        }
    }

    static String of(Unit unit) {
        return unit.character() ? unit.text() : word(unit.text());
    }

    /** The term of two words that follow each other. */
    static String sideBySide(String word, String next) {
        return word + BETWEEN + next;
    }

    /** Figures are looked for whole, and no letter is cut in two. */
    private static void addBeginning(Unit unit, Collection<String> terms) {
        if (unit.character() || unit.text().length() < SearchLimits.PREFIX_LETTERS_MIN) {
            return;
        }
        char first = unit.text().charAt(0);
        char second = unit.text().charAt(1);
        if (!Character.isHighSurrogate(second) && !(Character.isDigit(first) && Character.isDigit(second))) {
            terms.add(beginning(unit.text().substring(0, SearchLimits.PREFIX_LETTERS_MIN)));
        }
    }

    /** The term of all words that begin with two letters. */
    static String beginning(String letters) {
        return letters + AND_MORE;
    }

    static String word(String word) {
        return word.length() <= WORD_MAX ? word : word.substring(0, word.offsetByCodePoints(0, wholeWithin(word)));
    }

    /** Code points that fit, so that no surrogate pair is cut. */
    private static int wholeWithin(String word) {
        return word.codePointCount(0, Character.isHighSurrogate(word.charAt(WORD_MAX - 1)) ? WORD_MAX - 1 : WORD_MAX);
    }

    /** The term of an authority that a record names by its id. */
    static String mention(String shelf, String authority) {
        return MENTION + shelf + "/" + authority;
    }

    /** Whether a term can be found by its beginning. */
    static boolean isWord(String term) {
        return !term.startsWith(MENTION)
                && term.indexOf(BETWEEN) < 0
                && term.charAt(term.length() - 1) != AND_MORE
                && !Folding.unspaced(term.codePointAt(0));
    }

    /** A name as it is looked up: its units, with a space between words and none between characters. */
    static String name(List<Unit> units) {
        StringBuilder name = new StringBuilder();
        for (Unit unit : units) {
            if (!name.isEmpty() && !unit.joined()) {
                name.append(' ');
            }
            name.append(unit.text());
        }
        return name.toString();
    }
}
