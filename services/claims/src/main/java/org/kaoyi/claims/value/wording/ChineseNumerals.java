package org.kaoyi.claims.value.wording;

import java.util.Map;
import java.util.OptionalLong;

/** Chinese numerals below 10,000, in simplified, traditional and banking forms, and Sino-Korean ones in Hangul. */
public final class ChineseNumerals {
    private static final Map<Character, Integer> DIGITS = Map.ofEntries(
            Map.entry('〇', 0),
            Map.entry('零', 0),
            Map.entry('○', 0),
            Map.entry('一', 1),
            Map.entry('壹', 1),
            Map.entry('二', 2),
            Map.entry('两', 2),
            Map.entry('兩', 2),
            Map.entry('贰', 2),
            Map.entry('三', 3),
            Map.entry('叁', 3),
            Map.entry('四', 4),
            Map.entry('肆', 4),
            Map.entry('五', 5),
            Map.entry('伍', 5),
            Map.entry('六', 6),
            Map.entry('陆', 6),
            Map.entry('陸', 6),
            Map.entry('七', 7),
            Map.entry('柒', 7),
            Map.entry('八', 8),
            Map.entry('捌', 8),
            Map.entry('九', 9),
            Map.entry('玖', 9));
    private static final Map<Character, Integer> UNITS =
            Map.of('十', 10, '拾', 10, '百', 100, '佰', 100, '千', 1000, '仟', 1000);
    private static final char FIRST_HANGUL = '가';
    private static final String HANGUL = "영공일이삼사오육륙칠팔구십백천";
    private static final String HAN = "零零一二三四五六六七八九十百千";

    private ChineseNumerals() {}

    /** Whether the letter is a numeral or one of 十 百 千. */
    public static boolean isNumeral(char letter) {
        return DIGITS.containsKey(letter) || UNITS.containsKey(letter) || letter == '廿' || letter == '卅';
    }

    /** Whether the letter is a numeral from 〇 to 九. */
    public static boolean isDigit(char letter) {
        return DIGITS.containsKey(letter);
    }

    /** Whether the letter is one of 十 百 千. */
    public static boolean isUnit(char letter) {
        return UNITS.containsKey(letter);
    }

    /** The number of a numeral from 〇 to 九, or of 十 百 千; 0 for anything else. */
    public static int number(char letter) {
        Integer digit = DIGITS.get(letter);
        return digit == null ? UNITS.getOrDefault(letter, 0) : digit;
    }

    /** Whether the letter is a Sino-Korean numeral in Hangul, or the beginning of some other word. */
    public static boolean isHangul(char letter) {
        return letter >= FIRST_HANGUL && HANGUL.indexOf(letter) >= 0;
    }

    /** The Chinese numeral for a Sino-Korean one in Hangul, or the letter itself. */
    public static char fromHangul(char letter) {
        int index = letter < FIRST_HANGUL ? -1 : HANGUL.indexOf(letter);
        return index < 0 ? letter : HAN.charAt(index);
    }

    /**
     * The number that a run of numerals means: by position (一九五七) or with units (二十五, 三千零五); empty when it means none, or can
     * mean two (三百五 is 305 to one reader and 350 to another).
     */
    public static OptionalLong read(String run) {
        String plain = run.replace("廿", "二十").replace("卅", "三十");
        if (plain.isEmpty() || !plain.chars().allMatch(letter -> isNumeral((char) letter))) {
            return OptionalLong.empty();
        }
        return isPositional(plain) ? byPosition(plain) : withUnits(plain);
    }

    /** Whether each numeral of a run stands for a digit, as in 一九五七 and not in 四十六. */
    public static boolean isPositional(String run) {
        return run.chars().allMatch(letter -> isDigit((char) letter));
    }

    private static OptionalLong byPosition(String run) {
        if (run.length() > 15) {
            return OptionalLong.empty();
        }
        long number = 0;
        for (int i = 0; i < run.length(); i++) {
            number = number * 10 + number(run.charAt(i));
        }
        return OptionalLong.of(number);
    }

    private static OptionalLong withUnits(String run) {
        long total = 0;
        int lastUnit = 10_000;
        int digit = -1;
        boolean zero = false;
        for (int i = 0; i < run.length(); i++) {
            char letter = run.charAt(i);
            int number = number(letter);
            if (isUnit(letter)) {
                boolean bareTen = digit < 0 && number == 10 && i == 0;
                if (number >= lastUnit || digit == 0 || (digit < 0 && !bareTen)) {
                    return OptionalLong.empty();
                }
                total += (long) (bareTen ? 1 : digit) * number;
                lastUnit = number;
                digit = -1;
                zero = false;
            } else if (number == 0) {
                if (digit >= 0) {
                    return OptionalLong.empty();
                }
                zero = true;
            } else if (digit >= 0) {
                return OptionalLong.empty();
            } else {
                digit = number;
            }
        }
        boolean ambiguous = digit >= 0 && lastUnit > 10 && !zero;
        return ambiguous ? OptionalLong.empty() : OptionalLong.of(total + Math.max(digit, 0));
    }
}
