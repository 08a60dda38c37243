package org.kaoyi.claims.value.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kaoyi.claims.value.reading.Historian.HISTORIAN;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.kaoyi.claims.value.ReadResult;
import org.kaoyi.claims.value.ValueType;

/** Whatever it is given, the reader understands or refuses: it never throws and never hangs. */
class ReaderFuzzTest {
    private static final long SEED = 1957L;
    private static final int ROUNDS = 30_000;

    /** Far above what the slowest machine needs for the longest wording. */
    private static final Duration LONG = Duration.ofSeconds(20);

    private static final List<String> PIECES = List.of(
            "1957",
            "11",
            "09",
            "-",
            "/",
            "..",
            "[",
            "]",
            "{",
            "}",
            ",",
            "~",
            "?",
            "%",
            "X",
            "Y",
            "E",
            "S",
            "年",
            "月",
            "日",
            "十",
            "百",
            "千",
            "萬",
            "億",
            "餘",
            "多",
            "幾",
            "三",
            "〇",
            "一",
            "초",
            "년",
            "만",
            "이상",
            "до",
            "конца",
            "ноября",
            "тыс.",
            "г.",
            "about",
            "over",
            "to",
            "between",
            "and",
            "November",
            "the",
            "end",
            "of",
            "before",
            "坪",
            "畝",
            "m2",
            "men",
            ".",
            " ",
            ";",
            ">",
            "=",
            ":",
            "+",
            "|",
            "\\",
            "公元前",
            "民国",
            "upper",
            "\u0000",
            "\uD800",
            "½",
            "①",
            "分之",
            "%",
            "$",
            "0",
            "99999999",
            "−",
            "上旬");

    @Test
    void randomPiecesAreReadOrRefused() {
        Random random = new Random(SEED);
        Assertions.assertTimeoutPreemptively(LONG, () -> {
            for (int i = 0; i < ROUNDS; i++) {
                StringBuilder wording = new StringBuilder();
                for (int piece = random.nextInt(9); piece >= 0; piece--) {
                    wording.append(PIECES.get(random.nextInt(PIECES.size())));
                }
                readsOrRefuses(wording.toString());
            }
        });
    }

    @Test
    void randomCharactersAreReadOrRefused() {
        Random random = new Random(SEED);
        Assertions.assertTimeoutPreemptively(LONG, () -> {
            for (int i = 0; i < ROUNDS / 3; i++) {
                char[] letters = new char[1 + random.nextInt(20)];
                for (int at = 0; at < letters.length; at++) {
                    letters[at] = (char) (random.nextBoolean() ? random.nextInt(0x80) : random.nextInt(0x10000));
                }
                readsOrRefuses(new String(letters));
            }
        });
    }

    @Test
    void longWordingsOfEveryPieceAreReadOrRefusedInTime() {
        Assertions.assertTimeoutPreemptively(LONG, () -> {
            for (String piece : PIECES) {
                readsOrRefuses(piece.repeat(ValueReader.MAX_WORDING / piece.length()));
                readsOrRefuses(piece.repeat(ValueReader.MAX_TEXT));
            }
        });
    }

    @Test
    void typesAreInferredOfAnything() {
        for (String piece : PIECES) {
            assertThat(TypeInference.infer(List.of(piece, piece + piece))).isNotNull();
        }
    }

    private static void readsOrRefuses(String wording) {
        for (ValueType type : ValueType.values()) {
            ReadResult result;
            try {
                result = HISTORIAN.reads(type, wording);
            } catch (RuntimeException accident) {
                throw new AssertionError("seed " + SEED + ": " + type + " of “" + wording + "”", accident);
            }
            assertThat(result).isNotNull();
        }
    }
}
