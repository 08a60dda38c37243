package org.kaoyi.claims.audit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Figures in words that the reader of values does not read: Russian numerals in all cases, Korean ones before what they count. */
final class SpelledFigures {
    private static final Map<String, Integer> RUSSIAN = new HashMap<>();
    private static final Map<String, Integer> KOREAN = new HashMap<>();
    private static final long THOUSAND = 1_000;
    private static final long MILLION = 1_000_000;

    static {
        put(RUSSIAN, 1, "один одного одному одним одном одна одной одну одно");
        put(RUSSIAN, 2, "два две двух двум двумя");
        put(RUSSIAN, 3, "три трех трем тремя");
        put(RUSSIAN, 4, "четыре четырех четырем четырьмя");
        put(RUSSIAN, 5, "пять пяти пятью");
        put(RUSSIAN, 6, "шесть шести шестью");
        put(RUSSIAN, 7, "семь семи семью");
        put(RUSSIAN, 8, "восемь восьми восемью");
        put(RUSSIAN, 9, "девять девяти девятью");
        String[] teens =
                "десят одиннадцат двенадцат тринадцат четырнадцат пятнадцат шестнадцат семнадцат восемнадцат девятнадцат"
                        .split(" ");
        for (int i = 0; i < teens.length; i++) {
            put(RUSSIAN, 10 + i, teens[i] + "ь " + teens[i] + "и " + teens[i] + "ью");
        }
        put(RUSSIAN, 20, "двадцать двадцати двадцатью");
        put(RUSSIAN, 30, "тридцать тридцати тридцатью");
        put(RUSSIAN, 40, "сорок сорока");
        put(RUSSIAN, 50, "пятьдесят пятидесяти пятьюдесятью");
        put(RUSSIAN, 60, "шестьдесят шестидесяти");
        put(RUSSIAN, 70, "семьдесят семидесяти");
        put(RUSSIAN, 80, "восемьдесят восьмидесяти");
        put(RUSSIAN, 90, "девяносто девяноста");
        put(RUSSIAN, 100, "сто ста");
        put(RUSSIAN, 200, "двести двухсот двумстам двумястами");
        put(RUSSIAN, 300, "триста трехсот тремстам тремястами");
        put(RUSSIAN, 400, "четыреста четырехсот");
        put(RUSSIAN, 500, "пятьсот пятисот");
        put(RUSSIAN, 600, "шестьсот шестисот");
        put(RUSSIAN, 700, "семьсот семисот");
        put(RUSSIAN, 800, "восемьсот восьмисот");
        put(RUSSIAN, 900, "девятьсот девятисот");
        String[] ones = "한 두 세 네 다섯 여섯 일곱 여덟 아홉".split(" ");
        for (int i = 1; i < ones.length; i++) {
            put(KOREAN, i + 1, ones[i]);
        }
        String[] tens = "열 스물 서른 마흔 쉰 예순 일흔 여든 아흔".split(" ");
        for (int i = 0; i < tens.length; i++) {
            put(KOREAN, 10 * (i + 1), tens[i]);
            for (int j = 0; j < ones.length; j++) {
                put(KOREAN, 10 * (i + 1) + j + 1, tens[i] + ones[j]);
            }
        }
        put(KOREAN, 20, "스무");
    }

    private static final Pattern RUSSIAN_RUN = Pattern.compile("(?<!\\p{L})(?:" + String.join("|", RUSSIAN.keySet())
            + "|миллион(?:а|ов)?|тысяч[аиу]?)(?: (?:" + String.join("|", RUSSIAN.keySet())
            + "|миллион(?:а|ов)?|тысяч[аиу]?))*(?!\\p{L})");
    /** A numeral before one of these is the beginning of an ordinal, or the upper part of a fraction. */
    private static final Pattern ORDINAL_AFTER = Pattern.compile(
            " (?:(?:перв|втор|четверт|пят|шест|седьм|восьм|девят|[а-я]*десят|[а-я]+дцат|сороков|девяност|[а-я]*сот|[а-я]*тысячн)"
                    + "(?:ый|ой|ая|ое|ую|ого|ому|ым|ом|ые|ых|ыми)"
                    + "|трет(?:ий|и|ей|ь(?:я|е|ю|и|его|ей|ему|им|ем|их|ими)))(?!\\p{L})");

    /** Not within a word, nor after "some": 수십만 and 몇 백만 tell no figure. */
    private static final Pattern KOREAN_RUN =
            Pattern.compile("(?<![가-힣])(?<!몇 )(?:(?<native>" + String.join("|", KOREAN.keySet())
                    + ") ?(?=명|사람|개|차례|번|단계|사단|군단|곳|채|가지|통|권|그루|대표|척|건|정당|나라)"
                    + "|(?<sino>[일이삼사오육륙칠팔구십백천만억]{2,}) ?(?=명|사람|개|통|권|그루|건|채|평|원|미터|곳)"
                    + "|(?<myriads>\\d{1,4})만 ?(?<rest>\\d{1,4})(?<thousands>천|백)?(?= ?[가-힣]))");

    /** How often something was done. */
    private static final Pattern TIMES = Pattern.compile("(?<!\\p{L})(?:(?<two>twice|дважды)|thrice|трижды)(?!\\p{L})");

    private static final String HANGUL = "일이삼사오육륙칠팔구";
    private static final int[] DIGITS = {1, 2, 3, 4, 5, 6, 6, 7, 8, 9};

    private SpelledFigures() {}

    /**
     * A figure in words.
     *
     * @param digits the same, as the reader of values reads it
     */
    record Spelled(int from, int to, String digits) {}

    static List<Spelled> in(String text) {
        List<Spelled> found = new ArrayList<>();
        String folded = text.toLowerCase(Locale.ROOT).replace('ё', 'е');
        if (folded.length() != text.length()) {
            return found;
        }
        Matcher russian = RUSSIAN_RUN.matcher(folded);
        while (russian.find()) {
            String digits = ofRussian(russian.group());
            boolean ordinal = ORDINAL_AFTER
                    .matcher(folded)
                    .region(russian.end(), folded.length())
                    .lookingAt();
            if (!digits.isEmpty() && !ordinal) {
                found.add(new Spelled(russian.start(), russian.end(), digits));
            }
        }
        Matcher times = TIMES.matcher(folded);
        while (times.find()) {
            found.add(new Spelled(times.start(), times.end(), times.group("two") == null ? "3" : "2"));
        }
        Matcher korean = KOREAN_RUN.matcher(folded);
        while (korean.find()) {
            String digits = ofKorean(korean);
            if (!digits.isEmpty()) {
                found.add(new Spelled(korean.start(), korean.end(), digits));
            }
        }
        return found;
    }

    /**
     * With its smallest magnitude kept as a word, since that is how exactly it is told. Empty where a numeral is not of a smaller order than
     * the one before it, which tells two figures (двести триста), and for what is seldom a figure (один, тысяча).
     */
    private static String ofRussian(String run) {
        long all = 0;
        long part = 0;
        long least = 1;
        long magnitudeBefore = Long.MAX_VALUE;
        long below = THOUSAND;
        for (String word : run.split(" ")) {
            Integer number = RUSSIAN.get(word);
            if (number != null) {
                if (number >= below) {
                    return "";
                }
                part += number;
                least = 1;
                below = orderOf(number);
            } else {
                least = word.startsWith("миллион") ? MILLION : THOUSAND;
                if (least >= magnitudeBefore) {
                    return "";
                }
                all += Math.max(part, 1) * least;
                part = 0;
                magnitudeBefore = least;
                below = THOUSAND;
            }
        }
        long value = all + part;
        return value == least
                ? ""
                : least == MILLION
                        ? value / MILLION + " млн"
                        : least == THOUSAND ? value / THOUSAND + " тыс." : Long.toString(value);
    }

    /** What follows a numeral in the same figure is less than this. */
    private static long orderOf(int number) {
        return number >= 100 ? 100 : number >= 20 ? 10 : 1;
    }

    private static String ofKorean(Matcher korean) {
        if (korean.group("native") != null) {
            Integer number = KOREAN.get(korean.group("native"));
            return number == null ? "" : number + "";
        }
        if (korean.group("sino") != null) {
            return ofSino(korean.group("sino"));
        }
        long unit = "천".equals(korean.group("thousands")) ? 1_000 : "백".equals(korean.group("thousands")) ? 100 : 1;
        return Long.toString(
                Long.parseLong(korean.group("myriads")) * 10_000 + Long.parseLong(korean.group("rest")) * unit);
    }

    private static String ofSino(String run) {
        long all = 0;
        long section = 0;
        long digit = 0;
        for (int i = 0; i < run.length(); i++) {
            char letter = run.charAt(i);
            int index = HANGUL.indexOf(letter);
            if (index >= 0) {
                digit = DIGITS[index];
                continue;
            }
            long unit = "십백천".indexOf(letter) >= 0 ? (long) Math.pow(10, "십백천".indexOf(letter) + 1.0) : 0;
            if (unit > 0) {
                section += Math.max(digit, 1) * unit;
            } else {
                all += Math.max(section + digit, 1) * (letter == '만' ? 10_000 : 100_000_000);
                section = 0;
            }
            digit = 0;
        }
        long value = all + section + digit;
        return value < 10 ? "" : value % 10_000 == 0 ? value / 10_000 + "만" : Long.toString(value);
    }

    private static void put(Map<String, Integer> words, int number, String forms) {
        for (String form : forms.split(" ")) {
            words.put(form, number);
        }
    }
}
