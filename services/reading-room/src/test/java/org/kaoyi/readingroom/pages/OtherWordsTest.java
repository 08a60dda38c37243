package org.kaoyi.readingroom.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Given two quotations in one language, the words of the one are marked that the other has not. */
class OtherWordsTest {
    @ParameterizedTest
    @CsvSource({
        "en, 'The men left in three stages.', 'The men left in two stages.', three",
        "en, 'In the autumn, the men left.', 'The men left.', 'In the autumn, the'",
        "ru, 'Войска ушли тремя этапами', 'Войска ушли двумя этапами', тремя",
        "ko, '세 단계로 철수했다', '두 단계로 철수했다', 세",
        "zh-Hant, 志願軍全部撤退, 志願軍分批撤退, 全部",
        "en, 'The men left!', 'The men left.', ''",
    })
    void whatTheOtherHasNotIsMarked(String language, String text, String base, String marked) {
        List<OtherWords.Stretch> stretches = OtherWords.of(text, base, language);

        assertThat(stretches.stream().map(OtherWords.Stretch::text).collect(Collectors.joining()))
                .as("nothing is lost")
                .isEqualTo(text);
        assertThat(stretches.stream()
                        .filter(OtherWords.Stretch::other)
                        .map(it -> it.text().strip())
                        .collect(Collectors.joining("|")))
                .isEqualTo(marked);
    }

    @Test
    void aTextThatIsNoQuotationIsShownUnmarked() {
        String book = "word ".repeat(3_000);

        assertThat(OtherWords.of(book, "word", "en")).containsExactly(new OtherWords.Stretch(book, false));
    }
}
