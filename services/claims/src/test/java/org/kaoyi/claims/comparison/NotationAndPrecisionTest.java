package org.kaoyi.claims.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kaoyi.claims.value.reading.Historian.HISTORIAN;

import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.kaoyi.claims.value.SetValue;
import org.kaoyi.claims.value.Value;
import org.kaoyi.claims.value.ValueType;

/** What must not depend on script, language, unit or precision; over random values, whose seed a failure names. */
class NotationAndPrecisionTest {
    private static final long SEED = 570912L;
    private static final int ROUNDS = 1500;
    private static final List<String> RUSSIAN_MONTHS = List.of(
            "января",
            "февраля",
            "марта",
            "апреля",
            "мая",
            "июня",
            "июля",
            "августа",
            "сентября",
            "октября",
            "ноября",
            "декабря");
    private static final List<String> ROMAN =
            List.of("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII");
    private static final String HAN = "〇一二三四五六七八九";
    private static final String HANGUL = "영일이삼사오육칠팔구";
    /** So much of the first unit is so much of the second. */
    private static final List<List<String>> SAME_MEASURE = List.of(
            List.of("1", "km", "1000", "m"),
            List.of("2", "里", "1", "公里"),
            List.of("110", "리", "43200", "m"),
            List.of("10", "верст", "10668", "m"),
            List.of("10000", "feet", "3048", "m"),
            List.of("1", "mile", "1760", "yards"),
            List.of("1", "sq mi", "640", "acres"),
            List.of("121", "坪", "400", "m2"),
            List.of("3", "畝", "2000", "m2"),
            List.of("10", "десятин", "109254", "m2"),
            List.of("3000", "평", "1", "정보"),
            List.of("2", "斤", "1", "kg"),
            List.of("5", "근", "3", "kg"),
            List.of("1", "担", "100", "斤"),
            List.of("1", "пуд", "40", "фунтов"),
            List.of("1", "t", "1000", "公斤"),
            List.of("1", "成", "10", "%"),
            List.of("2", "weeks", "14", "天"),
            List.of("3", "年", "36", "months"));

    private final Random random = new Random(SEED);

    @Test
    void aDayIsTheSameDayInEveryLanguageCalendarAndNumeral() {
        for (int i = 0; i < ROUNDS / 3; i++) {
            LocalDate day = day();
            for (String notation : notations(day)) {
                assertThat(HISTORIAN.relation(ValueType.DATE, day.toString(), notation))
                        .as("seed %d: %s is %s", SEED, notation, day)
                        .isEqualTo(Relation.EQUAL);
            }
        }
    }

    private static List<String> notations(LocalDate day) {
        int y = day.getYear();
        int m = day.getMonthValue();
        int d = day.getDayOfMonth();
        LocalDate julian = day.minusDays(13);
        String month = day.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
        String weekday = day.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
        return List.of(
                d + " " + month + " " + y,
                weekday + ", " + month + " " + d + ", " + y,
                y + "年" + m + "月" + d + "日",
                digits(HAN, y) + "年" + numeral(HAN, "十", m) + "月" + numeral(HAN, "十", d) + "日",
                "民國" + (y - 1911) + "年" + m + "月" + d + "日",
                "昭和" + (y - 1925) + "年" + m + "月" + d + "日",
                y + "년 " + m + "월 " + d + "일",
                digits(HANGUL, y) + "년 " + numeral(HANGUL, "십", m) + "월 " + numeral(HANGUL, "십", d) + "일",
                d + " " + RUSSIAN_MONTHS.get(m - 1) + " " + y + " г.",
                d + "." + ROMAN.get(m - 1) + "." + y,
                d + "." + m + "." + y,
                y + "/" + m + "/" + d,
                julian.getDayOfMonth() + " " + RUSSIAN_MONTHS.get(julian.getMonthValue() - 1) + " " + julian.getYear()
                        + " г. по старому стилю");
    }

    @Test
    void aFigureIsTheSameFigureInEveryLanguageAndNumeral() {
        for (int i = 0; i < ROUNDS / 3; i++) {
            int n = 11 + random.nextInt(89);
            String han = numeral(HAN, "十", n);
            same(n + "萬", List.of(n + "万", n + "만", han + "萬", han + "万人", n + "만 명"));
            same(n + " thousand", List.of(n + "千", n + "천", n + " тыс.", n + " тысяч человек", n + "k"));
            same(n + ",000", List.of(n + "000", n + " 000", n + "'000", "[" + n + "000, " + n + "000]"));
            same(
                    "about " + n,
                    List.of("约" + n, n + "左右", "약 " + n, n + "명 가량", "около " + n, "примерно " + n, "~" + n));
            same("at least " + n, List.of("至少" + n, n + "以上", n + " 이상", "не менее " + n, n + " и более", "≥" + n));
            same("at most " + n, List.of("至多" + n, n + "以下", n + " 이하", "не более " + n, "не свыше " + n, "≤" + n));
            same("less than " + n, List.of("不到" + n, n + " 미만", "менее " + n, "<" + n));
            same(
                    "over " + n + "0",
                    List.of(n + "0餘", n + "0多人", n + "0여 명", "более " + n + "0", "свыше " + n + "0", n + "0 odd"));
            same(
                    "between " + n + " and " + (n + 5),
                    List.of(
                            n + "-" + (n + 5),
                            n + "至" + (n + 5),
                            n + "~" + (n + 5) + "명",
                            "от " + n + " до " + (n + 5)));
            same(n + "%", List.of("百分之" + han, n + " percent", n + " процентов", n + "퍼센트"));
            same("1/" + n, List.of(han + "分之一", n + "분의 1"));
        }
        same("1/3", List.of("a third", "треть", "三分之一", "삼분의 일", "⅓"));
        same("half", List.of("1/2", "половина", "절반", "一半", "半數", "50%"));
        same("1.5 million", List.of("1½ million", "one and a half million", "полтора миллиона", "1,5 млн"));
    }

    private static void same(String one, List<String> notations) {
        for (String notation : notations) {
            assertThat(HISTORIAN.relation(ValueType.QUANTITY, one, notation))
                    .as("seed %d: %s and %s", SEED, one, notation)
                    .isEqualTo(Relation.EQUAL);
        }
    }

    @Test
    void theUnitOfMeasureNeverChangesTheVerdict() {
        for (int i = 0; i < ROUNDS; i++) {
            List<String> measure = SAME_MEASURE.get(random.nextInt(SAME_MEASURE.size()));
            int one = 1 + random.nextInt(9);
            int other = 1 + random.nextInt(9);
            String form = List.of("%s%s", "about %s%s", "at least %s%s", "less than %s%s")
                    .get(random.nextInt(4));
            String first = form.formatted(one * Integer.parseInt(measure.get(0)), " " + measure.get(1));
            String alike = form.formatted(other * Integer.parseInt(measure.get(0)), " " + measure.get(1));
            String converted = form.formatted(other * Integer.parseInt(measure.get(2)), " " + measure.get(3));
            assertThat(HISTORIAN.relation(ValueType.QUANTITY, first, converted))
                    .as("seed %d: %s against %s, which is %s", SEED, first, converted, alike)
                    .isEqualTo(HISTORIAN.relation(ValueType.QUANTITY, first, alike));
        }
    }

    @Test
    void aDateToldLessPreciselyNeverMakesANewClash() {
        for (int i = 0; i < ROUNDS; i++) {
            LocalDate day = day();
            LocalDate end = day.plusDays(random.nextInt(400));
            List<List<String>> looser = List.of(
                    List.of(day.toString(), month(day), year(day), decade(day)),
                    List.of(day.toString(), day + "~", month(day) + "~", year(day) + "~"),
                    List.of(day.toString(), "[" + day + ".." + end + "]", "[" + month(day) + ".." + month(end) + "]"),
                    List.of(
                            day.toString(),
                            day + "?~",
                            year(day) + "-" + day.toString().substring(5, 7) + "~-XX"),
                    List.of(
                            day + "/" + end,
                            month(day) + "/" + month(end),
                            year(day) + "/" + year(end),
                            year(day) + "/.."),
                    List.of(
                            day + "/" + end,
                            day + "~/" + end + "~",
                            month(day) + "~/" + month(end) + "~",
                            "/" + year(end) + "~"),
                    List.of(
                            "{" + day + "," + end + "}",
                            "{" + month(day) + "," + month(end) + "}",
                            "{" + year(day) + "," + year(end) + "}"));
            LocalDate near = day.plusDays(random.nextInt(81) - 40);
            LocalDate nearEnd = near.plusDays(random.nextInt(400));
            List<String> other = List.of(
                    near.toString(),
                    month(near),
                    near + "/" + nearEnd,
                    near + "/..",
                    "{" + near + "," + nearEnd + "}",
                    year(near) + "~");
            for (List<String> chain : looser) {
                neverANewClash(ValueType.DATE, chain, other);
            }
        }
    }

    @Test
    void aFigureToldLessPreciselyNeverMakesANewClash() {
        for (int i = 0; i < ROUNDS; i++) {
            int n = 11 + random.nextInt(89);
            int exact = n * 10_000 + random.nextInt(10_000) - 5_000;
            List<String> chain = List.of(Integer.toString(exact), n + "萬", "約" + n + "萬");
            List<String> bounds = List.of(Integer.toString(exact), exact + "-" + (exact + 1000), "at least " + exact);
            List<String> others = List.of(
                    Integer.toString(exact + random.nextInt(40_000) - 20_000),
                    n + "餘萬",
                    (n + 1) + "萬",
                    "about " + n + " thousand",
                    "less than " + exact,
                    "at most " + exact);
            neverANewClash(ValueType.QUANTITY, chain, others);
            neverANewClash(ValueType.QUANTITY, bounds, others);
        }
    }

    /** Each of {@code looser} says the same as the one before it, less precisely. */
    private static void neverANewClash(ValueType type, List<String> looser, List<String> others) {
        for (String other : others) {
            boolean clashed = true;
            for (String telling : looser) {
                boolean clashes = HISTORIAN.relation(type, telling, other) == Relation.INCOMPATIBLE;
                assertThat(clashed || !clashes)
                        .as("seed %d: of %s, %s is the first to clash with %s", SEED, looser, telling, other)
                        .isTrue();
                clashed = clashes;
            }
        }
    }

    @Test
    void aSetThatNamesLessOrLeavesRoomForMoreNeverMakesANewClash() {
        for (int i = 0; i < ROUNDS; i++) {
            SetValue closed = new SetValue(topics(), true);
            SetValue open = new SetValue(closed.members(), false);
            SetValue fewer = new SetValue(closed.members().subList(0, 1), false);
            SetValue other = new SetValue(topics(), random.nextBoolean());
            boolean clashed = true;
            for (SetValue telling : List.of(closed, open, fewer)) {
                boolean clashes = HISTORIAN.comparator.compare(telling, other).relation() == Relation.INCOMPATIBLE;
                assertThat(clashed || !clashes)
                        .as("seed %d: %s against %s", SEED, telling, other)
                        .isTrue();
                clashed = clashes;
            }
        }
    }

    /** One or more topics; never an apology beside a refusal, which exclude each other. */
    private List<Value> topics() {
        List<String> topics = new ArrayList<>(List.of("troops", "grain", "withdrawal"));
        topics.add(random.nextBoolean() ? "apology" : "refusal");
        Collections.shuffle(topics, random);
        return topics.subList(0, 1 + random.nextInt(topics.size())).stream()
                .map(topic -> HISTORIAN.understands(ValueType.TERM, topic))
                .toList();
    }

    private LocalDate day() {
        return LocalDate.of(1926, 1, 1).plusDays(random.nextInt(20_000));
    }

    private static String month(LocalDate day) {
        return day.toString().substring(0, 7);
    }

    private static String year(LocalDate day) {
        return day.toString().substring(0, 4);
    }

    private static String decade(LocalDate day) {
        return day.toString().substring(0, 3) + "X";
    }

    private static String digits(String numerals, int number) {
        StringBuilder run = new StringBuilder();
        for (char digit : Integer.toString(number).toCharArray()) {
            run.append(numerals.charAt(digit - '0'));
        }
        return run.toString();
    }

    private static String numeral(String numerals, String ten, int number) {
        String tens = number < 10 ? "" : number < 20 ? ten : numerals.charAt(number / 10) + ten;
        return tens + (number % 10 == 0 ? "" : numerals.charAt(number % 10));
    }
}
