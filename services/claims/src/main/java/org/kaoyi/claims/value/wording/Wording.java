package org.kaoyi.claims.value.wording;

import java.text.Normalizer;
import java.util.Locale;

/** Folding of wordings before they are read: the wording itself is kept elsewhere, as given. */
public final class Wording {
    /** A wording quoted in a refusal is cut here, so that a refusal stays a sentence. */
    private static final int MAX_QUOTED = 60;

    private static final char FIRST_NOT_ASCII = '\u0080';

    private Wording() {}

    /** Compatibility forms (NFKC: full-width digits, ㎡, ½), lower case, single spaces, е for ё. */
    public static String fold(String wording) {
        // Lower-casing can make new decomposed letters (İ), so that folding twice would differ.
        return normalized(compatible(wording).toLowerCase(Locale.ROOT).replace('ё', 'е'));
    }

    /** Compatibility forms and single spaces, in the case given. */
    public static String compatible(String wording) {
        String plain = normalized(wording);
        StringBuilder folded = new StringBuilder(plain.length());
        boolean space = false;
        for (int i = 0; i < plain.length(); i++) {
            char letter = plain.charAt(i);
            if (Character.isWhitespace(letter) || Character.isSpaceChar(letter)) {
                space = true;
                continue;
            }
            if (space && !folded.isEmpty()) {
                folded.append(' ');
            }
            space = false;
            folded.append(letter);
        }
        return folded.toString();
    }

    private static String normalized(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!isInert(text.charAt(i))) {
                return Normalizer.normalize(text, Normalizer.Form.NFKC);
            }
        }
        return text;
    }

    /** Whether NFKC changes the letter neither alone nor beside another such letter: most of what dates and figures are written in. */
    private static boolean isInert(char letter) {
        return letter < FIRST_NOT_ASCII
                || (letter >= 'А' && letter <= 'я')
                || (letter >= '\u4e00' && letter <= '\u9fff')
                || (letter >= '가' && letter <= '힣');
    }

    /** The wording in quotation marks, cut when long. */
    public static String quoted(String wording) {
        String shown = wording.length() > MAX_QUOTED ? wording.substring(0, MAX_QUOTED) + "…" : wording;
        return "“" + shown + "”";
    }

    /** Whether a word ends between these two letters: always, unless both are of a script that puts spaces between words. */
    public static boolean wordEnds(String text, int index) {
        if (index <= 0 || index >= text.length()) {
            return true;
        }
        return !(spaced(text.charAt(index - 1)) && spaced(text.charAt(index)));
    }

    private static boolean spaced(char letter) {
        if (letter < FIRST_NOT_ASCII) {
            return (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z');
        }
        if (!Character.isLetter(letter)) {
            return false;
        }
        Character.UnicodeScript script = Character.UnicodeScript.of(letter);
        return script == Character.UnicodeScript.LATIN || script == Character.UnicodeScript.CYRILLIC;
    }
}
