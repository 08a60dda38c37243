package org.kaoyi.claims.value.date;

/** Roman numerals from I to XXXIX, as months and centuries are numbered; also with the Cyrillic х that typists put for X. */
final class RomanNumerals {
    private static final String[] ONES = {"", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix"};
    private static final int MAX_TENS = 3;

    private RomanNumerals() {}

    /** Whether the letter, in lower case, is one of these numerals. */
    static boolean isNumeral(char letter) {
        return letter == 'i' || letter == 'v' || letter == 'x' || letter == 'х';
    }

    /** The number of a numeral in lower case; 0 when it is none. */
    static int read(String numeral) {
        String latin = numeral.replace('х', 'x');
        int tens = 0;
        while (tens < latin.length() && latin.charAt(tens) == 'x') {
            tens++;
        }
        String rest = latin.substring(tens);
        for (int ones = 0; ones < ONES.length; ones++) {
            if (tens <= MAX_TENS && rest.equals(ONES[ones])) {
                return 10 * tens + ones;
            }
        }
        return 0;
    }
}
