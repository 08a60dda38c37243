package org.kaoyi.projections.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoldingTest {
    private static final int TEXTS = 2_000;
    private static final int LETTERS = 24;

    /** Letters that fold in every way there is, beside some that do not fold at all. */
    private static final int[] ALPHABET =
            "aÉzßﬁＡ１ⅣøЁёЙйЖ\u0301\u0308ĳ萬万澤裡着乾隆說説𠮷〇모택동\u1106\u1169가 \u00ad\u200d\n,—'’「」②㈱İıΣςŏ"
                    .codePoints()
                    .toArray();

    @ParameterizedTest
    @CsvSource({
        "三十萬, 三十万",
        "毛澤東, 毛泽东",
        "說明, 説明",
        "Ёлка, елка",
        "ЧАНЧУНЬ, чанчунь",
        "Ｋｉｍ　１２, kim 12",
        "Ŏm Ch'angŏp, om ch'angop",
        "Straße, STRASSE",
        "за\u0301мок, замок",
        "Е\u0308лка, елка",
        "①②, 12",
        "\u1106\u0301\u1169택동, 모택동"
    })
    void whatDiffersInSpellingAloneIsOne(String one, String other) {
        assertThat(Folding.of(one).text()).isEqualTo(Folding.of(other).text());
    }

    @ParameterizedTest
    @CsvSource({"мой, мои", "한국, 한굴", "東, 车", "о, a"})
    void whatIsAnotherLetterStaysOne(String one, String other) {
        assertThat(Folding.of(one).text()).isNotEqualTo(Folding.of(other).text());
    }

    @Test
    void everyPieceOfAFoldedTextLeadsBackToTheTextThatGaveIt() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int round = 0; round < TEXTS; round++) {
            String text = text(random);
            Folding folding = Folding.of(text);
            String folded = folding.text();
            for (int i = 0; i < folded.length(); i++) {
                int start = folding.start(i);
                int end = folding.end(i);
                assertThat(start).as("seed %d, \"%s\" at %d", seed, text, i).isBetween(0, end - 1);
                assertThat(end).isLessThanOrEqualTo(text.length());
                assertThat(Folding.of(text.substring(start, end)).text())
                        .as("seed %d, \"%s\" at %d", seed, text, i)
                        .contains(folded.substring(i, i + 1));
                assertThat(i == 0 || folding.start(i - 1) <= start)
                        .as("seed %d, \"%s\" at %d: offsets go forward", seed, text, i)
                        .isTrue();
            }
        }
    }

    @Test
    void aFoldedTextFoldsNoFurtherAndItsFormDoesNotMatter() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int round = 0; round < TEXTS; round++) {
            String text = text(random);
            String folded = Folding.of(text).text();
            assertThat(Folding.of(folded).text())
                    .as("seed %d, \"%s\"", seed, text)
                    .isEqualTo(folded);
            assertThat(Folding.of(Normalizer.normalize(text, Normalizer.Form.NFD))
                            .text())
                    .as("seed %d, \"%s\" decomposed", seed, text)
                    .isEqualTo(folded);
        }
    }

    @Test
    void unitsCoverTheirOwnLettersAndFollowEachOther() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int round = 0; round < TEXTS; round++) {
            String text = text(random);
            int end = 0;
            for (Unit unit : Unit.of(text)) {
                assertThat(unit.end())
                        .as("seed %d, \"%s\", %s", seed, text, unit)
                        .isGreaterThan(unit.start());
                assertThat(Unit.of(text.substring(unit.start(), unit.end())).stream()
                                .map(Unit::text))
                        .as("seed %d, \"%s\", %s", seed, text, unit)
                        .contains(unit.text());
                assertThat(unit.end()).isGreaterThanOrEqualTo(end);
                end = unit.end();
            }
        }
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(LETTERS); i >= 0; i--) {
            text.appendCodePoint(ALPHABET[random.nextInt(ALPHABET.length)]);
        }
        return text.toString();
    }
}
