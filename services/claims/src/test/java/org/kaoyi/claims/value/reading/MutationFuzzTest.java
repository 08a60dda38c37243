package org.kaoyi.claims.value.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kaoyi.claims.value.reading.Historian.HISTORIAN;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.kaoyi.claims.comparison.Relation;
import org.kaoyi.claims.value.QuantityValue;
import org.kaoyi.claims.value.ReadResult;
import org.kaoyi.claims.value.ReadResult.Understood;
import org.kaoyi.claims.value.Value;
import org.kaoyi.claims.value.ValueType;
import org.kaoyi.claims.value.wording.Wording;

/**
 * What historians write, changed at random: it is understood or refused, in time, and what is understood reads back alike from its
 * canonical form. {@code -Dkaoyi.fuzz.rounds=5000000 -Dkaoyi.fuzz.seed=1} look further.
 */
class MutationFuzzTest {
    private static final long SEED = Long.getLong("kaoyi.fuzz.seed", 19571109L);
    private static final int ROUNDS = Integer.getInteger("kaoyi.fuzz.rounds", 100_000);
    /** A hang is a defect; so slow a machine is none. */
    private static final Duration LONG = Duration.ofSeconds(60L + ROUNDS / 2_000);

    private static final List<String> DATES = List.of(
            "1957-11-09",
            "1957-11",
            "195X",
            "1957-XX-09",
            "15XX-12-25",
            "-0043",
            "Y-17E7",
            "Y171010000S3",
            "1950S2",
            "1957-33",
            "1958-03-15/1958-04-25",
            "[1957-11-01..1957-11-10]/1958",
            "1957/..",
            "/1958",
            "[1667,1668,1670..1672]",
            "{1957..1960}",
            "?2004-06~-11%",
            "9 November 1957",
            "Saturday, November 9th, 1957",
            "before the end of November 1957",
            "between 9 and 12 November 1957",
            "9–12 November 1957",
            "mid-November 1957 or late 1958",
            "一九五七年十一月九日",
            "1957年11月上旬",
            "民國四十六年底以前",
            "1957年9月至11月",
            "公元前209年",
            "光緒二十年",
            "丁酉年九月十八",
            "1957년 11월 초순",
            "일구오칠년 십일월 구일",
            "1957년 11월 9일부터 12일까지",
            "단기 4290년",
            "в начале ноября 1957 г.",
            "с 15 марта по 25 апреля 1958 г.",
            "25 октября (7 ноября) 1917 г.",
            "февраль 1917 г. по старому стилю",
            "209 г. до н. э.",
            "9.XI.1957",
            "50-е годы XX века",
            "c. 1957?");
    private static final List<String> QUANTITIES = List.of(
            "300,000",
            "1 200,5",
            "1.200.000",
            "三十萬",
            "1億5700萬",
            "20餘萬人",
            "一百幾十萬",
            "三萬五千",
            "3만5천여 명",
            "수십만",
            "三分之一",
            "3분의 1",
            "百分之三十五點五",
            "1½",
            "2 1/2 million",
            "полтора миллиона",
            "две трети",
            "over 54,000",
            "about 1.2 million men",
            "between 14,000 and 15,000",
            "30-40 тыс. человек",
            "не менее 54 000",
            "несколько сотен",
            "11萬坪",
            "550多畝",
            "三天半",
            "一個半月",
            "$1.2 million",
            "至少三十萬以上",
            "tens of thousands",
            "one hundred and twenty-five thousand",
            "[295000, 305000] m2",
            "(54000, ∞)",
            "多達30萬",
            "七八十");
    private static final List<String> OTHERS = List.of(
            "apology; withdrawal; troops",
            "apology > withdrawal = troops",
            "proposed: Mao + Kim",
            "proposed: Mao > Kim",
            "Mao | Kim",
            "yes",
            "нет",
            "1957-11; 1958-02",
            "80,000; 100,000",
            "one\\; two; three\\\\");
    private static final String LETTERS =
            "0123456789XYES?~%./[]{}, -–年月日十百千萬億餘多幾半一三〇분의만년월일초여까지гдоминXVab½¾①\\;>=:+|∞−()";

    private final Random random = new Random(SEED);

    @Test
    void changedDatesAreReadBackAlikeOrRefused() {
        Assertions.assertTimeoutPreemptively(LONG, () -> {
            for (int i = 0; i < ROUNDS; i++) {
                String wording = changed(DATES);
                Value value = readsOrRefuses(ValueType.DATE, wording);
                if (value != null) {
                    readsBack(ValueType.DATE, wording, value, value.display());
                }
            }
        });
    }

    @Test
    void changedFiguresAreReadBackAlikeOrRefused() {
        Assertions.assertTimeoutPreemptively(LONG, () -> {
            for (int i = 0; i < ROUNDS; i++) {
                String wording = changed(QUANTITIES);
                Value value = readsOrRefuses(ValueType.QUANTITY, wording);
                if (value != null) {
                    readsBack(ValueType.QUANTITY, wording, value, canonical((QuantityValue) value));
                }
            }
        });
    }

    @Test
    void changedSetsSequencesAndInitiativesAreReadOrRefused() {
        Assertions.assertTimeoutPreemptively(LONG, () -> {
            for (int i = 0; i < ROUNDS / 10; i++) {
                String wording = changed(OTHERS);
                for (ValueType type : ValueType.values()) {
                    readsOrRefuses(type, wording);
                }
                assertThat(TypeInference.infer(List.of(wording, changed(DATES), changed(QUANTITIES))))
                        .isNotNull();
            }
        });
    }

    @Test
    void lettersThatAreTakenForNormalAreNormal() {
        String inert = "azAZ09 .,-/АЯая" + "йЙ" + "一龥鿿" + "가힣각감";
        for (int i = 0; i < ROUNDS / 10; i++) {
            StringBuilder text = new StringBuilder();
            for (int length = random.nextInt(12); length >= 0; length--) {
                text.append(inert.charAt(random.nextInt(inert.length())));
            }
            assertThat(Normalizer.isNormalized(text, Normalizer.Form.NFKC))
                    .as("seed %d: %s", SEED, text)
                    .isTrue();
            assertThat(Wording.fold(Wording.fold(text.toString()))).isEqualTo(Wording.fold(text.toString()));
        }
    }

    @Test
    void aNestOfBracketsOrALongRunIsRefusedInTime() {
        Assertions.assertTimeoutPreemptively(LONG, () -> {
            for (String piece :
                    List.of("[", "{", "(", "1/", "1..", "年", "三", "1,", "1 ", "1.", "9 (", "до ", "or ", "½", "X")) {
                String long_ = piece.repeat(ValueReader.MAX_WORDING / piece.length());
                readsOrRefuses(ValueType.DATE, long_);
                readsOrRefuses(ValueType.QUANTITY, long_);
                readsOrRefuses(ValueType.DATE, "1957" + long_);
                readsOrRefuses(ValueType.QUANTITY, long_ + "300,000");
            }
        });
        assertThat(HISTORIAN.reads(ValueType.DATE, "1".repeat(ValueReader.MAX_WORDING + 1)))
                .isInstanceOfSatisfying(
                        ReadResult.Refused.class, it -> assertThat(it.code()).isEqualTo("value-too-long"));
    }

    /** The interval with both its ends, since 35.555 alone can be read in two ways. */
    private static String canonical(QuantityValue value) {
        BigDecimal low = value.low();
        boolean exact = low != null && low.equals(value.high());
        return exact ? "[" + low.toPlainString() + ", " + low.toPlainString() + "] " + value.unit() : value.interval();
    }

    private static void readsBack(ValueType type, String wording, Value value, String canonical) {
        ReadResult again = HISTORIAN.reads(type, canonical);
        assertThat(again)
                .as("seed %d: “%s” is written %s", SEED, wording, canonical)
                .isInstanceOf(Understood.class);
        assertThat(HISTORIAN
                        .comparator
                        .compare(value, ((Understood) again).value())
                        .relation())
                .as("seed %d: “%s” is written %s, read back as %s", SEED, wording, canonical, again)
                .isEqualTo(Relation.EQUAL);
    }

    private static Value readsOrRefuses(ValueType type, String wording) {
        try {
            return switch (HISTORIAN.reads(type, wording)) {
                case Understood understood -> understood.value();
                case ReadResult.Refused refused -> {
                    assertThat(refused.reason()).isNotBlank();
                    assertThat(refused.example()).isNotBlank();
                    yield null;
                }
                case ReadResult.UnknownName unknown -> null;
            };
        } catch (RuntimeException | StackOverflowError accident) {
            throw new AssertionError("seed " + SEED + ": " + type + " of “" + wording + "”", accident);
        }
    }

    /** One of the wordings after up to four changes: a letter less, another, one more, a part twice, or a part of another wording. */
    private String changed(List<String> wordings) {
        StringBuilder text = new StringBuilder(wordings.get(random.nextInt(wordings.size())));
        for (int change = random.nextInt(5); change > 0; change--) {
            int at = random.nextInt(text.length() + 1);
            int to = Math.min(text.length(), at + 1 + random.nextInt(4));
            char letter = LETTERS.charAt(random.nextInt(LETTERS.length()));
            switch (random.nextInt(5)) {
                case 0 -> text.delete(at, to);
                case 1 -> text.replace(at, Math.min(text.length(), at + 1), String.valueOf(letter));
                case 2 -> text.insert(at, letter);
                case 3 -> text.insert(at, text.substring(at, to));
                default -> {
                    String other = wordings.get(random.nextInt(wordings.size()));
                    text.insert(at, other.substring(random.nextInt(other.length())));
                }
            }
        }
        return text.toString();
    }
}
