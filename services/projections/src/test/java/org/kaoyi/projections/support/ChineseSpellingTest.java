package org.kaoyi.projections.support;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChineseSpellingTest {
    @ParameterizedTest
    @CsvSource({"金昌滿, 金昌满", "彭德懷, 彭德怀", "勞動黨, 劳动党", "志願軍總部, 志愿军总部"})
    void a_name_is_alike_in_both_spellings(String traditional, String simplified) {
        assertThat(ChineseSpelling.simplified(traditional)).isEqualTo(ChineseSpelling.simplified(simplified));
    }

    @Test
    void every_letter_stays_in_its_place_and_other_scripts_are_left_alone() {
        String mixed = "Kim (金日成) 김일성 в 1957年，乾隆𠮷";
        assertThat(ChineseSpelling.simplified(mixed)).hasSameSizeAs(mixed).startsWith("Kim (金日成) 김일성 в 1957年");
    }
}
