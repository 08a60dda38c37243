package org.kaoyi.claims.value.quantity;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.kaoyi.claims.value.wording.WordTable;

/** Fractions: a third, треть, 절반, 三分之一, 3분의 1, 2/3, and mixed numbers such as 2½. */
final class Fractions {
    /** So many digits a double holds, and with it every reader of JSON (RFC 7493 §2.2). */
    private static final MathContext PRECISION = new MathContext(15, RoundingMode.HALF_EVEN);

    private static final Pattern VULGAR_AFTER_DIGIT = Pattern.compile("(?<=[0-9])(?=[¼-¾⅐-⅞])");
    private static final Pattern MIXED = Pattern.compile("([0-9]{1,6}+) ([1-9][0-9]?+)[/⁄]([1-9][0-9]?+)(?![0-9/⁄])");
    private static final WordTable<BigDecimal> WORDS = new WordTable<>(words());
    /** Numbers with a half that stand before a magnitude word, with the decimals they are written with. */
    private static final WordTable<BigDecimal> WITH_HALF = new WordTable<>(Map.of(
            "half a", new BigDecimal("0.5"),
            "one and a half", new BigDecimal("1.5"),
            "two and a half", new BigDecimal("2.5"),
            "полтора", new BigDecimal("1.5"),
            "полторы", new BigDecimal("1.5")));

    /** Half a magnitude in one word. */
    private static final WordTable<BigDecimal> HALF_OF = new WordTable<>(Map.of(
            "полтысячи", new BigDecimal("1000"),
            "полмиллиона", new BigDecimal("1000000"),
            "полмиллиарда", new BigDecimal("1000000000")));

    private Fractions() {}

    /** The wording with a space before ½ and its like where they follow a digit: NFKC would make 1½ an 11/2. */
    static String parted(String wording) {
        for (int i = 1; i < wording.length(); i++) {
            if (isVulgar(wording.charAt(i))) {
                return VULGAR_AFTER_DIGIT.matcher(wording).replaceAll(" ");
            }
        }
        return wording;
    }

    /** ½ and its like: Unicode has them in two places. */
    private static boolean isVulgar(char letter) {
        return (letter >= '¼' && letter <= '¾') || (letter >= '⅐' && letter <= '⅞');
    }

    /** Takes a fraction in words; null when none stands here. */
    static @Nullable BigDecimal takeWord(Scanner scanner) {
        return scanner.take(WORDS);
    }

    /** Takes "half a", "one and a half", полтора; null, and no move, when no magnitude word follows. */
    static @Nullable BigDecimal takeWithHalf(Scanner scanner) {
        int before = scanner.at;
        BigDecimal number = scanner.take(WITH_HALF);
        if (number == null || !Magnitudes.follows(scanner)) {
            scanner.at = before;
            return null;
        }
        return number;
    }

    /** Takes полмиллиона, and returns the magnitude of which it is half; null when none stands here. */
    static @Nullable BigDecimal takeHalfOf(Scanner scanner) {
        return scanner.take(HALF_OF);
    }

    /** Takes a whole number and a fraction, as in "2 1/2"; null when none stands here. */
    static @Nullable Coefficient takeMixed(Scanner scanner) {
        if (scanner.text.indexOf('/', scanner.at) < 0 && scanner.text.indexOf('⁄', scanner.at) < 0) {
            return null;
        }
        Matcher mixed = MIXED.matcher(scanner.text).region(scanner.at, scanner.text.length());
        mixed.useTransparentBounds(true);
        if (!mixed.lookingAt()) {
            return null;
        }
        BigDecimal numerator = new BigDecimal(mixed.group(2));
        BigDecimal denominator = new BigDecimal(mixed.group(3));
        if (numerator.compareTo(denominator) >= 0) {
            throw QuantityRefusals.unreadable(scanner.text, "after a whole number stands more than a part");
        }
        scanner.at = mixed.end();
        BigDecimal part = divided(numerator, denominator);
        BigDecimal number = new BigDecimal(mixed.group(1)).add(part, PRECISION);
        return new Coefficient(number, number, decimals(part), false, false, false);
    }

    /** A half is written .5 and a quarter .25; of a third, which no decimals end, nobody means more than tenths. */
    private static int decimals(BigDecimal part) {
        return part.precision() == PRECISION.getPrecision() ? 1 : part.scale();
    }

    /** Takes what makes {@code first} a fraction, 分之二, 분의 2 or /3, and returns the fraction; null when it is none. */
    static @Nullable BigDecimal takeAfter(Coefficient first, Scanner scanner) {
        boolean denominatorFirst =
                scanner.text.startsWith("分之", scanner.at) || scanner.text.startsWith("분의", scanner.at);
        boolean slash = scanner.letter() == '/' || scanner.letter() == '⁄';
        if (!denominatorFirst && !slash) {
            return null;
        }
        scanner.at += denominatorFirst ? 2 : 1;
        scanner.skipSpaces();
        Coefficient second = Coefficient.take(scanner);
        if (second == null) {
            throw QuantityRefusals.unreadable(scanner.text, "the second number of a fraction is missing");
        }
        BigDecimal numerator = denominatorFirst ? second.low() : first.low();
        BigDecimal denominator = denominatorFirst ? first.low() : second.low();
        if (denominator.signum() <= 0) {
            throw QuantityRefusals.unreadable(scanner.text, "a fraction of nothing");
        }
        return divided(numerator, denominator);
    }

    private static BigDecimal divided(BigDecimal numerator, BigDecimal denominator) {
        return numerator.divide(denominator, PRECISION);
    }

    private static Map<String, BigDecimal> words() {
        Map<String, BigDecimal> words = new HashMap<>();
        put(words, 1, 2, "half|a half|one half|半|一半|半数|半數|절반|반|половина|половину|половины|половине");
        put(words, 1, 3, "a third|one third|треть|трети|одна треть");
        put(words, 2, 3, "two thirds|two-thirds|две трети|двух третей");
        put(words, 1, 4, "a quarter|one quarter|a fourth|one fourth|четверть|четверти|одна четверть");
        put(words, 3, 4, "three quarters|three-quarters|three fourths|три четверти|трех четвертей");
        put(words, 1, 5, "a fifth|one fifth|пятая часть|пятую часть|одна пятая");
        put(words, 1, 10, "a tenth|one tenth|десятая часть|десятую часть|одна десятая");
        return words;
    }

    private static void put(Map<String, BigDecimal> words, int numerator, int denominator, String names) {
        for (String name : names.split("\\|")) {
            words.put(name, divided(BigDecimal.valueOf(numerator), BigDecimal.valueOf(denominator)));
        }
    }
}
