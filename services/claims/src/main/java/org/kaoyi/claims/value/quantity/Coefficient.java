package org.kaoyi.claims.value.quantity;

import java.math.BigDecimal;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.kaoyi.claims.value.wording.ChineseNumerals;
import org.kaoyi.claims.value.wording.WordTable;

/**
 * The number before a magnitude word.
 *
 * @param low the number; of two neighbours (三四十) the lower
 * @param high the number; of two neighbours the higher
 * @param decimals digits after the decimal mark
 * @param ambiguousDot whether it is like {@code 300.000}
 * @param commaOfThree whether it is like {@code 1,200}
 * @param lonelyDigit whether it is one Chinese or Arabic digit, which after 萬 can mean itself or a thousand times itself
 */
record Coefficient(
        BigDecimal low,
        BigDecimal high,
        int decimals,
        boolean ambiguousDot,
        boolean commaOfThree,
        boolean lonelyDigit) {
    private static final WordTable<Integer> ENGLISH = new WordTable<>(english());
    /** What may follow 百, 千 and 萬 where no number stands before them. */
    private static final String AND_MORE = "餘余多여";

    /** "A thousand" is one; "a troops", "a month" and "a" alone have an article and no number. */
    private static final char ARTICLE = 'a';

    private static final Set<String> THREE_OR_TWO = Set.of("三两", "三兩");
    /** What is counted by two or three. */
    private static final String COUNTED = "个個人名天日次月年";

    private static final String MYRIADS = "万萬만亿億억";

    private static Map<String, Integer> english() {
        Map<String, Integer> numbers = new TreeMap<>();
        String[] small =
                ("one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen"
                                + " seventeen eighteen nineteen twenty")
                        .split(" ");
        for (int i = 0; i < small.length; i++) {
            numbers.put(small[i], i + 1);
        }
        String[] tens = "twenty thirty forty fifty sixty seventy eighty ninety".split(" ");
        for (int i = 0; i < tens.length; i++) {
            numbers.put(tens[i], 20 + 10 * i);
        }
        numbers.put("a", 1);
        return numbers;
    }

    static Coefficient exact(BigDecimal number) {
        return new Coefficient(number, number, 0, false, false, false);
    }

    /** Takes the number that stands here; null, and no move, when none does. */
    static @Nullable Coefficient take(Scanner scanner) {
        Coefficient mixed = Fractions.takeMixed(scanner);
        if (mixed != null) {
            return mixed;
        }
        ArabicNumber arabic = ArabicNumber.take(scanner);
        if (arabic != null) {
            BigDecimal number = arabic.number();
            boolean lonely = arabic.decimals() == 0 && number.abs().compareTo(BigDecimal.TEN) < 0;
            return new Coefficient(
                    number, number, arabic.decimals(), arabic.dotOfThree(), arabic.commaOfThree(), lonely);
        }
        Coefficient chinese = chinese(scanner);
        return chinese != null ? chinese : english(scanner);
    }

    private static @Nullable Coefficient chinese(Scanner scanner) {
        int from = scanner.at;
        StringBuilder run = new StringBuilder();
        while (!scanner.atEnd()) {
            char letter = ChineseNumerals.fromHangul(scanner.letter());
            boolean hangul = letter != scanner.letter();
            if (!ChineseNumerals.isNumeral(letter)
                    || Magnitudes.isKilo(scanner)
                    || (hangul && Hedge.seenAfter(scanner))) {
                break;
            }
            run.append(letter);
            scanner.at++;
        }
        if (run.isEmpty() && scanner.isOneOf(MYRIADS, 0) && (scanner.hedged || scanner.isOneOf(AND_MORE, 1))) {
            return exact(BigDecimal.ONE);
        }
        // A final 千 is a magnitude word, as in 3千; within a number it is a digit's place.
        if (run.length() > 1 && run.charAt(run.length() - 1) == '千' && run.indexOf("千") == run.length() - 1) {
            run.setLength(run.length() - 1);
            scanner.at--;
        }
        if (endsWithTael(run, scanner)) {
            run.setLength(run.length() - 1);
            scanner.at--;
        }
        if (run.isEmpty()) {
            scanner.at = from;
            return null;
        }
        return ofRun(run.toString(), scanner);
    }

    private static Coefficient ofRun(String run, Scanner scanner) {
        if (run.length() == 1 && ChineseNumerals.isUnit(run.charAt(0)) && standsAlone(scanner)) {
            return exact(BigDecimal.valueOf(ChineseNumerals.number(run.charAt(0))));
        }
        if (THREE_OR_TWO.contains(run)) {
            return threeOrTwo(run, scanner);
        }
        int pair = neighbours(run);
        boolean twoDigitsOnly = pair == 0 && run.length() == 2;
        boolean positional = run.chars().noneMatch(letter -> ChineseNumerals.isUnit((char) letter));
        if (pair >= 0 && (!positional || twoDigitsOnly)) {
            if (twoDigitsOnly && !Magnitudes.follows(scanner)) {
                throw QuantityRefusals.ambiguous(
                        scanner.text, run + " is a number of two digits or two neighbouring numbers", "78 · 7–8");
            }
            BigDecimal low = number(run.substring(0, pair + 1) + run.substring(pair + 2), scanner);
            BigDecimal high = number(run.substring(0, pair) + run.substring(pair + 1), scanner);
            return new Coefficient(low, high, 0, false, false, false);
        }
        BigDecimal number = number(run, scanner);
        boolean lonely = run.length() == 1 && ChineseNumerals.isDigit(run.charAt(0));
        return withDecimals(number, lonely, scanner);
    }

    /** Where two neighbouring digits stand side by side, as in 三四十; −1 when nowhere. */
    private static int neighbours(String run) {
        for (int i = 0; i + 1 < run.length(); i++) {
            char one = run.charAt(i);
            char next = run.charAt(i + 1);
            boolean digits = ChineseNumerals.isDigit(one) && ChineseNumerals.isDigit(next);
            int number = ChineseNumerals.number(one);
            if (digits && number > 0 && ChineseNumerals.number(next) == number + 1) {
                return i;
            }
        }
        return -1;
    }

    /** 百餘, 百分之百, 百萬, 近百: the one that other numbers would have before 百 is not written. */
    private static boolean standsAlone(Scanner scanner) {
        return scanner.isOneOf(AND_MORE, 0) || ofHundred(scanner) || scanner.isOneOf(MYRIADS, 0) || scanner.hedged;
    }

    /** 三兩個 and 三兩萬 are two or three of them; 三兩 alone is so many taels, too. */
    private static Coefficient threeOrTwo(String run, Scanner scanner) {
        if (!scanner.isOneOf(COUNTED, 0) && !Magnitudes.follows(scanner)) {
            throw QuantityRefusals.ambiguous(scanner.text, run + " is two or three, or three taels", "2–3 · 3 taels");
        }
        return new Coefficient(BigDecimal.TWO, BigDecimal.valueOf(3), 0, false, false, false);
    }

    /** The 兩 at the end of 五十兩 is a tael and no two, unless a magnitude follows (一兩百). */
    private static boolean endsWithTael(StringBuilder run, Scanner scanner) {
        int last = run.length() - 1;
        return last > 0
                && (run.charAt(last) == '兩' || run.charAt(last) == '两')
                && (last > 1 || "一壹三叁".indexOf(run.charAt(last - 1)) < 0)
                && !Magnitudes.follows(scanner);
    }

    /** 百分之百. */
    private static boolean ofHundred(Scanner scanner) {
        return scanner.at > 1 && scanner.text.charAt(scanner.at - 2) == '之';
    }

    /** 三點五: the digits after the point. */
    private static Coefficient withDecimals(BigDecimal number, boolean lonely, Scanner scanner) {
        StringBuilder decimals = new StringBuilder();
        if (scanner.isOneOf("点點", 0)) {
            for (int ahead = 1; ChineseNumerals.isDigit(scanner.letter(ahead)); ahead++) {
                decimals.append(ChineseNumerals.number(scanner.letter(ahead)));
            }
        }
        if (decimals.isEmpty()) {
            return new Coefficient(number, number, 0, false, false, lonely);
        }
        scanner.at += decimals.length() + 1;
        BigDecimal exact = new BigDecimal(number.toPlainString() + "." + decimals);
        return new Coefficient(exact, exact, decimals.length(), false, false, false);
    }

    private static BigDecimal number(String run, Scanner scanner) {
        OptionalLong number = ChineseNumerals.read(run);
        if (number.isEmpty()) {
            throw QuantityRefusals.unreadable(scanner.text, run + " is no number, or can mean two");
        }
        return BigDecimal.valueOf(number.getAsLong());
    }

    private static @Nullable Coefficient english(Scanner scanner) {
        Integer word = scanner.take(ENGLISH);
        if (word == null) {
            return null;
        }
        int number = word;
        if (scanner.text.charAt(scanner.at - 1) == ARTICLE && !Magnitudes.follows(scanner)) {
            throw QuantityRefusals.article(scanner.text);
        }
        if (number >= 20 && (scanner.letter() == '-' || scanner.letter() == ' ')) {
            int before = scanner.at++;
            Integer ones = scanner.take(ENGLISH);
            int more = ones == null ? 10 : ones;
            if (more < 10) {
                number += more;
            } else {
                scanner.at = before;
            }
        }
        BigDecimal value = BigDecimal.valueOf(number);
        return exact(value);
    }
}
