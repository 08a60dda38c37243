package org.kaoyi.projections.search;

import com.ibm.icu.lang.UScript;
import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.text.Transliterator;
import java.util.Arrays;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Makes equal, for searching only, what differs in spelling alone: compatibility forms and case (NFKC_Casefold, Unicode Standard
 * §3.13), traditional and simplified Chinese characters, ё and е, and letters with and without the marks above them (save й and
 * ї, which are letters of their own). What is shown is never folded.
 */
final class Folding {
    private static final Normalizer2 CASEFOLD = Normalizer2.getNFKCCasefoldInstance();
    private static final Normalizer2 DECOMPOSED = Normalizer2.getNFDInstance();
    private static final Transliterator SIMPLIFYING = Transliterator.getInstance("Traditional-Simplified");

    /** A character at a time: folding by context would make offsets doubtful, and texts would not be found by their parts. */
    private static final ConcurrentHashMap<Integer, String> SIMPLIFIED = new ConcurrentHashMap<>();

    private static final int ASCII_END = 0x80;
    private static final int MARKS_FIRST = 0x300;
    private static final int MARKS_LAST = 0x36F;
    /** Hangul jamo, the first of the scripts without spaces. */
    private static final int FIRST_UNSPACED = 0x1100;

    private static final int YO = 'ё';
    private static final String YE = "е";

    /** Folded characters that stand alone, by their code units; each is found out once. Writers find out the same. */
    private static final @Nullable String[] ALONE = new String[Character.MAX_VALUE + 1];

    /** Of code units, whether a segment ends before them: a bit for the answer, and one that says that it is known. */
    private static final byte[] BOUNDARIES = new byte[Character.MAX_VALUE + 1];

    private static final byte BOUNDARY = 1;
    private static final byte KNOWN = 2;

    private final String original;
    private final StringBuilder text = new StringBuilder();
    private int[] starts;
    private int[] ends;

    private Folding(String original) {
        this.original = original;
        this.starts = new int[original.length() + 8];
        this.ends = new int[starts.length];
    }

    static Folding of(String original) {
        Folding folding = new Folding(original);
        folding.fold();
        return folding;
    }

    /** The folded text. */
    String text() {
        return text.toString();
    }

    /** Where in the original the text begins (in UTF-16 units) that gave the unit at {@code index} of the folded text. */
    int start(int index) {
        return starts[index];
    }

    /** Where in the original the text ends that gave the unit at {@code index} of the folded text. */
    int end(int index) {
        return ends[index];
    }

    private void fold() {
        int at = 0;
        while (at < original.length()) {
            char first = original.charAt(at);
            int next = at + 1;
            if (first < ASCII_END && (next == original.length() || original.charAt(next) < ASCII_END)) {
                append(Character.toLowerCase(first), at, next);
            } else {
                next = segmentEnd(at);
                append(next == at + 1 ? alone(first) : folded(original.substring(at, next)), at, next);
            }
            at = next;
        }
    }

    /** Normalising whole segments between boundaries gives what normalising the whole text gives (UAX #15 §9). */
    private int segmentEnd(int at) {
        int end = at + Character.charCount(original.codePointAt(at));
        while (end < original.length() && !boundaryBefore(end)) {
            end += Character.charCount(original.codePointAt(end));
        }
        return end;
    }

    private boolean boundaryBefore(int at) {
        char unit = original.charAt(at);
        if (Character.isSurrogate(unit)) {
            return CASEFOLD.hasBoundaryBefore(original.codePointAt(at));
        }
        byte known = BOUNDARIES[unit];
        if (known == 0) {
            known = (byte) (CASEFOLD.hasBoundaryBefore(unit) ? KNOWN | BOUNDARY : KNOWN);
            BOUNDARIES[unit] = known;
        }
        return (known & BOUNDARY) != 0;
    }

    private static String alone(char unit) {
        String known = ALONE[unit];
        if (known == null) {
            known = folded(Character.toString(unit));
            ALONE[unit] = known;
        }
        return known;
    }

    private static String folded(String segment) {
        StringBuilder folded = new StringBuilder(segment.length());
        withoutMarks(CASEFOLD.normalize(segment)).codePoints().forEach(letter -> folded.append(folded(letter)));
        return folded.toString();
    }

    /** Composed once more, since a mark may have kept apart what belongs together without it: ᄆ, ◌́ and ᅩ are 모. */
    private static String withoutMarks(String segment) {
        StringBuilder bare = new StringBuilder(segment.length());
        segment.codePoints()
                .filter(letter -> letter < MARKS_FIRST || letter > MARKS_LAST)
                .forEach(bare::appendCodePoint);
        return bare.length() == segment.length() ? segment : CASEFOLD.normalize(bare);
    }

    private static String folded(int letter) {
        if (letter < ASCII_END) {
            return Character.toString(letter);
        }
        if (letter == YO) {
            return YE;
        }
        return switch (UScript.getScript(letter)) {
            case UScript.HAN -> SIMPLIFIED.computeIfAbsent(letter, Folding::simplified);
            case UScript.LATIN, UScript.GREEK ->
                Character.toString(
                        DECOMPOSED.normalize(Character.toString(letter)).codePointAt(0));
            default -> Character.toString(letter);
        };
    }

    /** Twice, since a few characters are simplified to one that is itself the traditional form of another. */
    private static String simplified(int letter) {
        String once = SIMPLIFYING.transliterate(Character.toString(letter));
        return SIMPLIFYING.transliterate(once);
    }

    private void append(String folded, int start, int end) {
        for (int i = 0; i < folded.length(); i++) {
            append(folded.charAt(i), start, end);
        }
    }

    private void append(char folded, int start, int end) {
        int index = text.length();
        if (index == starts.length) {
            starts = Arrays.copyOf(starts, 2 * starts.length);
            ends = Arrays.copyOf(ends, 2 * ends.length);
        }
        text.append(folded);
        starts[index] = start;
        ends[index] = end;
    }

    /** Whether a letter belongs to a script that is written without spaces, so that words can not be told from each other. */
    static boolean unspaced(int letter) {
        if (letter < FIRST_UNSPACED) {
            return false;
        }
        return switch (UScript.getScript(letter)) {
            case UScript.HAN, UScript.HANGUL, UScript.HIRAGANA, UScript.KATAKANA -> true;
            default -> false;
        };
    }
}
