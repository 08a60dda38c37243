package org.kaoyi.claims.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kaoyi.claims.value.reading.Historian.HISTORIAN;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.kaoyi.claims.value.Value;
import org.kaoyi.claims.value.ValueType;
import org.kaoyi.claims.value.YesNoValue;

/** Properties of the comparator over random values; a failure names its seed. */
class ComparatorPropertiesTest {
    private static final long SEED = 19571109L;
    private static final int ROUNDS = 4000;

    private final Random random = new Random(SEED);

    @Test
    void swappingTheTwoKeepsTheRelationAndSwapsTheFit() {
        List<Value> values = values(200);
        for (Value one : values) {
            for (Value other : values) {
                Comparison there = HISTORIAN.comparator.compare(one, other);
                Comparison back = HISTORIAN.comparator.compare(other, one);
                assertThat(back.relation())
                        .as("seed %d: %s and %s", SEED, one, other)
                        .isEqualTo(there.relation());
                assertThat(HISTORIAN.comparator.relation(one, other))
                        .as("seed %d: %s and %s, without the reason", SEED, one, other)
                        .isEqualTo(there.relation());
                assertThat(back.fit())
                        .as("seed %d: %s and %s", SEED, one, other)
                        .isEqualTo(there.fit().swapped());
            }
        }
    }

    @Test
    void equalIsAnEquivalenceAndEqualsCompareAlikeWithAll() {
        List<Value> values = values(120);
        for (Value one : values) {
            assertThat(HISTORIAN.comparator.compare(one, one).relation())
                    .as("%s", one)
                    .isEqualTo(Relation.EQUAL);
            for (Value other : values) {
                if (HISTORIAN.comparator.compare(one, other).relation() != Relation.EQUAL) {
                    continue;
                }
                for (Value third : values) {
                    assertThat(HISTORIAN.comparator.compare(one, third).relation())
                            .as("seed %d: %s = %s against %s", SEED, one, other, third)
                            .isEqualTo(
                                    HISTORIAN.comparator.compare(other, third).relation());
                }
            }
        }
    }

    @Test
    void aDayIsItselfInEveryNotation() {
        for (int i = 0; i < ROUNDS / 10; i++) {
            LocalDate day = day();
            int y = day.getYear();
            int m = day.getMonthValue();
            int d = day.getDayOfMonth();
            String month = day.getMonth().name().charAt(0)
                    + day.getMonth().name().substring(1).toLowerCase(java.util.Locale.ROOT);
            for (String notation : List.of(
                    y + "年" + m + "月" + d + "日",
                    y + "년 " + m + "월 " + d + "일",
                    d + " " + month + " " + y,
                    month + " " + d + ", " + y,
                    d + "." + m + "." + y,
                    y + "/" + m + "/" + d)) {
                assertThat(HISTORIAN.relation(ValueType.DATE, day.toString(), notation))
                        .as("seed %d: %s", SEED, notation)
                        .isEqualTo(Relation.EQUAL);
            }
        }
    }

    @Test
    void aCountIsItselfInEveryNotation() {
        for (int i = 0; i < ROUNDS / 10; i++) {
            int count = 1 + random.nextInt(99);
            List<String> notations =
                    List.of(count + "萬", count + "万", count + "만", chinese(count) + "萬", chinese(count) + "万人");
            for (String notation : notations) {
                assertThat(HISTORIAN.relation(ValueType.QUANTITY, notations.getFirst(), notation))
                        .as("seed %d: %s", SEED, notation)
                        .isEqualTo(Relation.EQUAL);
            }
        }
    }

    @Test
    void theUnitDoesNotChangeTheVerdict() {
        for (int i = 0; i < ROUNDS / 4; i++) {
            int one = 1 + random.nextInt(50);
            int other = 1 + random.nextInt(50);
            String wording = i % 2 == 0 ? "about %s %s" : "%s %s";
            Relation metres = HISTORIAN.relation(
                    ValueType.QUANTITY, wording.formatted(one * 1000, "m"), wording.formatted(other * 1000, "m"));
            Relation mixed = HISTORIAN.relation(
                    ValueType.QUANTITY, wording.formatted(one, "km"), wording.formatted(other * 1000, "m"));
            assertThat(mixed).as("seed %d: %d %d", SEED, one, other).isEqualTo(metres);
        }
    }

    /** What clashes with a month clashes with each of its days: telling a date more loosely never makes a new clash. */
    @Test
    void aLooserTellingNeverMakesANewClash() {
        for (int i = 0; i < ROUNDS; i++) {
            LocalDate day = day();
            LocalDate near = day.plusDays(random.nextInt(81) - 40);
            String month = day.toString().substring(0, 7);
            for (String looser :
                    List.of(month, month.substring(0, 4), day + "~", month + "~", month.substring(0, 3) + "X")) {
                boolean looserClash =
                        HISTORIAN.relation(ValueType.DATE, looser, near.toString()) == Relation.INCOMPATIBLE;
                boolean clash =
                        HISTORIAN.relation(ValueType.DATE, day.toString(), near.toString()) == Relation.INCOMPATIBLE;
                assertThat(!looserClash || clash)
                        .as("seed %d: %s for %s against %s", SEED, looser, day, near)
                        .isTrue();
            }
            int count = 1 + random.nextInt(99);
            String other = Integer.toString(count * 10_000 + random.nextInt(40_000) - 20_000);
            boolean looser = HISTORIAN.relation(ValueType.QUANTITY, "約" + count + "萬", other) == Relation.INCOMPATIBLE;
            boolean stated = HISTORIAN.relation(ValueType.QUANTITY, count + "萬", other) == Relation.INCOMPATIBLE;
            assertThat(!looser || stated)
                    .as("seed %d: %d萬 against %s", SEED, count, other)
                    .isTrue();
        }
    }

    private List<Value> values(int size) {
        List<Value> values = new ArrayList<>();
        while (values.size() < size) {
            values.add(value());
        }
        return values;
    }

    private Value value() {
        return switch (random.nextInt(11)) {
            case 5 -> HISTORIAN.understands(ValueType.AGENT, pick("Mao", "毛泽东", "Kim", "CPC", "Politburo"));
            case 6 -> HISTORIAN.understands(ValueType.PLACE, pick("Beijing", "Pyongyang", "North-Korea"));
            case 7 ->
                HISTORIAN.understands(
                        ValueType.TERM, pick("apology", "acknowledgement", "refusal", "excuse", "troops"));
            case 8 -> YesNoValue.YES;
            case 9 -> HISTORIAN.understands(ValueType.DATE, pick("農曆八月十五", "农历八月十五", "단기 4290년", "光緒二十年"));
            case 10 ->
                HISTORIAN.understands(
                        pick("1957-11", "1957-11; 1958-02", "{1957..1958}", "1957-11-09; [1957-11]", "1958-02"),
                        HISTORIAN.context(ValueType.SET, ValueType.DATE, null, null, null, random.nextBoolean()));
            case 0 -> HISTORIAN.understands(ValueType.DATE, date());
            case 1 -> HISTORIAN.understands(ValueType.QUANTITY, quantity());
            case 2 ->
                HISTORIAN.understands(
                        topics("; "), HISTORIAN.context(ValueType.SET, null, null, null, null, random.nextBoolean()));
            case 3 -> HISTORIAN.understands(ValueType.SEQUENCE, topics(pick(" > ", " = ", " | ")));
            default -> HISTORIAN.understands(ValueType.INITIATIVE, "proposed: " + agents());
        };
    }

    private String pick(String... wordings) {
        return wordings[random.nextInt(wordings.length)];
    }

    private String date() {
        String day = day().toString();
        String month = day.substring(0, 7);
        String later = day().plusYears(30).toString();
        return switch (random.nextInt(9)) {
            case 0 -> day;
            case 1 -> month;
            case 2 -> day.substring(0, 4) + "~";
            case 3 -> day + "/" + later;
            case 4 -> month + "/..";
            case 5 -> "/" + month;
            case 6 -> "[" + day + ".." + later + "]";
            case 7 -> "{" + month + "," + later + "}";
            default -> day.substring(0, 3) + "X";
        };
    }

    private String quantity() {
        int count = 1 + random.nextInt(12);
        String unit = List.of("m2", "坪", "畝", "公顷", "").get(random.nextInt(5));
        String form = List.of("%d", "%d萬", "%d0餘", "about %d", "at least %d", "less than %d", "%1$d-1%1$d")
                .get(random.nextInt(7));
        return form.formatted(count) + unit;
    }

    private String topics(String separator) {
        List<String> topics = new ArrayList<>(List.of("apology", "troops", "grain", "withdrawal", "excuse"));
        java.util.Collections.shuffle(topics, random);
        return topics.subList(0, 2 + random.nextInt(3)).stream().collect(Collectors.joining(separator));
    }

    private String agents() {
        String joint = pick(" + ", " | ", " > ");
        List<String> agents = new ArrayList<>(List.of("Mao", "Kim", "Zhou"));
        java.util.Collections.shuffle(agents, random);
        return String.join(joint, agents.subList(0, 1 + random.nextInt(3)));
    }

    private LocalDate day() {
        return LocalDate.of(1950, 1, 1).plusDays(random.nextInt(4000));
    }

    private static String chinese(int number) {
        String digits = "〇一二三四五六七八九";
        String tens = number < 10 ? "" : (number < 20 ? "" : "" + digits.charAt(number / 10)) + "十";
        return tens + (number % 10 == 0 ? "" : "" + digits.charAt(number % 10));
    }

    @Test
    void chineseNumeralsOfTheTestAreRight() {
        assertThat(IntStream.of(1, 10, 11, 20, 99).mapToObj(ComparatorPropertiesTest::chinese))
                .containsExactly("一", "十", "十一", "二十", "九十九");
    }
}
