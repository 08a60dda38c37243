package org.kaoyi.projections.support;

import com.ibm.icu.text.Transliterator;
import java.util.concurrent.ConcurrentHashMap;

/** Traditional and simplified Chinese letters made alike, so that a text in one is audited by names in the other. Never shown. */
final class ChineseSpelling {
    private static final Transliterator SIMPLIFYING = Transliterator.getInstance("Traditional-Simplified");

    /** Letter by letter: what stands beside one must not change it, and places in a text stay what they are. */
    private static final ConcurrentHashMap<Character, Character> SIMPLIFIED = new ConcurrentHashMap<>();

    private ChineseSpelling() {}

    static String simplified(String text) {
        char[] letters = null;
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            if (Character.isIdeographic(letter)) {
                letters = letters == null ? text.toCharArray() : letters;
                letters[i] = SIMPLIFIED.computeIfAbsent(letter, ChineseSpelling::simplified);
            }
        }
        return letters == null ? text : new String(letters);
    }

    /** Twice, since a few letters are simplified to one that is itself the traditional form of another. */
    private static char simplified(char letter) {
        String once = SIMPLIFYING.transliterate(Character.toString(letter));
        String twice = SIMPLIFYING.transliterate(once);
        return twice.length() == 1 ? twice.charAt(0) : letter;
    }
}
