package org.kaoyi.claims.value.date;

import java.util.ArrayList;
import java.util.List;

/** Digits of which some are unspecified: {@code 195X}, {@code 1X}, {@code XX} (EDTF level 1 at the end, level 2 anywhere). */
record DigitPattern(String digits) {

    boolean isExact() {
        return digits.indexOf('X') < 0;
    }

    /** Whether it holds nothing but digits and X. */
    boolean isWellFormed() {
        for (int i = 0; i < digits.length(); i++) {
            char digit = digits.charAt(i);
            if (digit != 'X' && (digit < '0' || digit > '9')) {
                return false;
            }
        }
        return true;
    }

    boolean isAllUnspecified() {
        return isUnspecifiedFrom(0);
    }

    /** Whether the unspecified digits are all at the end, so that the numbers meant are neighbours. */
    boolean isRun() {
        int first = digits.indexOf('X');
        return first < 0 || isUnspecifiedFrom(first);
    }

    private boolean isUnspecifiedFrom(int index) {
        for (int i = index; i < digits.length(); i++) {
            if (digits.charAt(i) != 'X') {
                return false;
            }
        }
        return true;
    }

    int least() {
        return Integer.parseInt(digits.replace('X', '0'));
    }

    int greatest() {
        return Integer.parseInt(digits.replace('X', '9'));
    }

    /** How many numbers stand between a number and its neighbour in the last stated digit: 10 for {@code 195X}. */
    int unit() {
        int trailing = digits.length() - 1;
        int unit = 1;
        while (trailing > 0 && digits.charAt(trailing) == 'X') {
            unit *= 10;
            trailing--;
        }
        return unit;
    }

    boolean matches(int number) {
        int rest = number;
        for (int i = digits.length() - 1; i >= 0; i--) {
            char digit = digits.charAt(i);
            if (digit != 'X' && digit - '0' != rest % 10) {
                return false;
            }
            rest /= 10;
        }
        return rest == 0;
    }

    /** The numbers from {@code from} to {@code to} that match. */
    List<Integer> numbers(int from, int to) {
        List<Integer> numbers = new ArrayList<>();
        for (int number = Math.max(from, least()); number <= Math.min(to, greatest()); number++) {
            if (matches(number)) {
                numbers.add(number);
            }
        }
        return numbers;
    }
}
