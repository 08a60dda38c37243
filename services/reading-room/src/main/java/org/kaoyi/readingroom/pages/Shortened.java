package org.kaoyi.readingroom.pages;

/** Names in pictures, as far as there is room for them. */
final class Shortened {
    /** From here on signs are as wide as two letters: Hangul, kana, Chinese. */
    private static final int WIDE = 0x1100;

    private Shortened() {}

    /** A name of so many letters at most, a Chinese character counted as two. */
    static String to(String name, int most) {
        int units = 0;
        int end = 0;
        while (end < name.length()) {
            int letter = name.codePointAt(end);
            units += letter >= WIDE ? 2 : 1;
            if (units > most) {
                return name.substring(0, end) + "…";
            }
            end += Character.charCount(letter);
        }
        return name;
    }
}
