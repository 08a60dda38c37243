package org.kaoyi.claims.audit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which figures a sentence tells in each language, and what is none. */
class FiguresOfSentencesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The army has three hundred thousand men. | 300000",
                "朝鮮有三十萬軍隊。 | 300000",
                "병력은 30만 명이었다. | 300000",
                "Там было 300 тыс. человек. | 300000",
                "Их оставалось триста тысяч. | 300000",
                "Ушли семь дивизий. | 7 division",
                "Ушла двадцать одна дивизия. | 21 division",
                "Их был сто один человек. | 101",
                "Их было две тысячи триста сорок один человек. | 2341",
                "Тайно вывели десять железнодорожных дивизий. | 10 division",
                "두 군단이 떠났다. | 2 corps",
                "사람 스물다섯 명이 왔다. | 25",
                "나무 삼백칠십육만 그루를 심었다. | 3760000",
                "화교는 1만 4천 명이었다. | 14000",
                "화교는 1만 4백 명이었다. | 10400",
                "책 스무 권을 보냈다. | 20",
                "삼백칠십육 명이 왔다. | 376",
                "삼만사천오백육십칠 명이 왔다. | 34567",
                "Пришли сто двадцать пять человек. | 125",
                "Их было два миллиона. | 2000000",
                "They met twice. | 2",
                "Они беседовали трижды. | 3",
                "Two American divisions will leave. | 2 division",
                "They felled more than 54,000 trees. | 54000+",
                "No fewer than 700,000 went. | ≥700000",
                "Not less than 700,000 went. | ≥700000",
                "There went no more than 700,000. | ≤700000",
                "至多七十萬人回國。 | ≤700000",
                "不少於七十萬人回國。 | ≥700000",
                "Вернулось не более 700 тысяч. | ≤700000",
            })
    void a_figure_is_read_with_its_unit(String sentence, String shown) {
        assertThat(TextBeingRead.alone(sentence).figures())
                .singleElement()
                .satisfies(said -> assertThat(said.value().display()).isEqualTo(shown));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "They were 355 men. | 355 men",
                "They were 355. | 355",
                "Was it 30 %? | 30 %",
                "人數為三十萬人。 | 三十萬人",
                "Было 300 тыс. | 300 тыс.",
                "There went no more than 700,000. | no more than 700,000",
            })
    void aFigureIsQuotedWithoutTheMarkThatEndsTheSentence(String sentence, String quoted) {
        assertThat(TextBeingRead.alone(sentence).figures())
                .singleElement()
                .satisfies(said -> assertThat(said.wording()).isEqualTo(quoted));
    }

    @Test
    void years_pages_ranks_and_hours_are_no_figures() {
        assertThat(TextBeingRead.alone("In 1957, at 4 p.m., the 38th delegate of the second day read p. 14 aloud.")
                        .figures())
                .isEmpty();
        assertThat(TextBeingRead.alone("第三階段始於下午4時。").figures()).isEmpty();
    }

    @Test
    void the_ordinals_of_german_are_days_or_ranks_and_no_figures() {
        Mentions day =
                TextBeingRead.alone("Am 9. November 1957 empfing Mao den Gast, und am 15. Dezember antwortete er.");
        assertThat(TextBeingRead.days(day)).containsExactly("1957-11-09", "1957-12-15");
        assertThat(day.figures()).isEmpty();
        assertThat(TextBeingRead.alone("Das 3. Korps blieb.").figures()).isEmpty();
        assertThat(TextBeingRead.alone("Es kamen 355 Mann.").figures()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ушла двадцать первая армия.",
                "Осталось две третьих войск.",
                "Пришли двести триста человек.",
                "Ждали двух трех недель.",
                "Пришел один человек.",
                "수십만 명이 왔다.",
                "수백만 명이 왔다.",
                "몇천만 원을 썼다.",
                "몇 백만 명이 왔다.",
            })
    void ordinals_ranges_in_words_and_some_hundreds_are_no_figures(String sentence) {
        assertThat(TextBeingRead.alone(sentence).figures()).isEmpty();
    }
}
