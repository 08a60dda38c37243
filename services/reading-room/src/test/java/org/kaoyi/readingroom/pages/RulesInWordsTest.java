package org.kaoyi.readingroom.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.kaoyi.claims.decision.Refusal;
import org.kaoyi.claims.decision.Rule;
import org.kaoyi.claims.value.ValueType;
import org.kaoyi.readingroom.wording.Language;
import org.kaoyi.readingroom.wording.Words;

/** What forms are refused for is said in the reader's language, with what was given, and the particulars in English stand below it. */
class RulesInWordsTest {
    private static final String GIVEN = "soldiers";

    private static Stream<Rule> rulesOfForms() {
        return Arrays.stream(Rule.values())
                .filter(rule -> Words.in(Language.ENGLISH).patterns().containsKey("rule." + rule.label()));
    }

    @ParameterizedTest
    @MethodSource("rulesOfForms")
    void aRuleThatRefusesAFormSpeaksTheReadersLanguage(Rule rule) {
        for (Language language : Language.values()) {
            EntryForm.Fault fault = new FaultWords(language).refused(new Refusal(rule, "value", GIVEN));

            assertThat(fault.column()).isEqualTo("value");
            if (language != Language.ENGLISH) {
                assertThat(fault.words()).as(language.tag()).doesNotContain(rule.advice());
                assertThat(fault.reason()).contains(GIVEN);
                assertThat(fault.words().chars().anyMatch(sign -> sign > 0x3ff))
                        .as("%s has letters of its own: %s", language.tag(), fault.words())
                        .isTrue();
            }
            if (Words.in(language)
                    .patterns()
                    .getOrDefault("rule." + rule.label(), "")
                    .contains("{0}")) {
                assertThat(fault.words()).as(language.tag()).contains(GIVEN);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void anAnswerThatCanNotBeReadIsSaidOfEachType(ValueType type) {
        for (Language language : Language.values()) {
            assertThat(new FaultWords(language)
                            .unreadable("value", GIVEN, type.label(), "Nothing can be made of soldiers.")
                            .words())
                    .as(language.tag())
                    .contains(GIVEN);
        }
    }

    @Test
    void aRuleWithoutWordsOfItsOwnIsToldAllTheSame() {
        assertThat(new FaultWords(Language.KOREAN)
                        .refused(new Refusal(Rule.NOT_A_FIGURE, "question", GIVEN))
                        .words())
                .isEqualTo(Words.in(Language.KOREAN).text("entry.fault.other", GIVEN));
    }
}
