package org.kaoyi.claims.audit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kaoyi.claims.cases.DescribedOccasion;
import org.kaoyi.claims.reference.ReferenceBook;

/** Which dates a sentence tells, by itself and after the sentences before it. */
class DatesOfSentencesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "On 9 November 1957 they met. | 1957-11-09",
                "會談在1957年11月9日舉行。 | 1957-11-09",
                "회담은 1957년 11월 9일에 열렸다. | 1957-11-09",
                "Они встретились 9 ноября 1957 г. в Кремле. | 1957-11-09",
                "It lasted from 15 March to 25 April 1958. | 1958-03-15/1958-04-25",
                "3月15日至4月25日，1958年的第一階段。 | 1958-03-15/1958-04-25",
                "1958年4至5月訪朝。 | 1958-04/1958-05",
                "1955至1956年修建營房。 | 1955/1956",
                "Осенью 1954 года они ушли. | 1954-23",
                "Am 9. November 1957 trafen sie sich. | 1957-11-09",
                "Im März 1958 begann der Abzug. | 1958-03",
                "He stayed from the 14th to the 21st of February 1958. | 1958-02-14/1958-02-21",
                "회의는 1957년 12월 5일과 6일에 열렸다. | 1957-12-05/1957-12-06",
                "1957年12月5、6日開會。 | 1957-12-05/1957-12-06",
                "Этап длился с 11 по 14 августа 1958 года. | 1958-08-11/1958-08-14",
                "On New Year's Eve 1957 he gave his consent. | 1957-12-31",
                "They landed on St Valentine's Day 1958. | 1958-02-14",
                "It was sent on the last day of November 1957. | 1957-11-30",
                "答覆一九五八年元月十六日送到。 | 1958-01-16",
                "1958년 2월 마지막 날에 떠났다. | 1958-02-28",
            })
    void a_date_is_read_in_every_language(String sentence, String edtf) {
        assertThat(TextBeingRead.alone(sentence).dates().getFirst().value().edtf())
                .isEqualTo(edtf);
    }

    /** December and then mid-January: the year has turned. */
    @Test
    void a_date_without_a_year_is_the_one_nearest_to_the_date_before_it() {
        TextBeingRead text = TextBeingRead.byWhoKnowsThem();
        text.read("毛澤東在1957年12月31日批准了方案。");
        assertThat(text.days("莫斯科在一月中旬答覆。")).containsExactly("[1958-01-11..1958-01-20]");
        assertThat(text.days("2月5日發表聲明。")).containsExactly("1958-02-05");
        assertThat(text.days("The draft was of 30 December.")).containsExactly("1957-12-30");
    }

    @Test
    void a_look_back_at_another_year_is_no_new_year_of_the_narrative_where_the_ledger_knows_the_day() {
        ReferenceBook book = TextBeingRead.persons();
        book.apply(DescribedOccasion.of("cadres").on("1957-11-28").registered());
        TextBeingRead text = new TextBeingRead(book);
        text.read("On 9 November 1957 they spoke of the visit.");
        text.read("The visit of September 1956 had angered Kim.");
        assertThat(text.days("On 28 November the cadres met.")).containsExactly("1957-11-28");
        assertThat(text.days("On 3 October nothing is known to have happened.")).containsExactly("1957-10-03");
        assertThat(text.days("In 1959, on 28 November, nobody met.")).contains("1959-11-28");
    }

    @Test
    void a_year_said_before_holds_until_another_comes() {
        TextBeingRead text = TextBeingRead.byWhoKnowsThem();
        text.read("In December 1957 Kim wrote.");
        Mentions next = text.read("On 25 December he wrote again.");
        assertThat(next.dates().getFirst().value().edtf()).isEqualTo("1957-12-25");
        assertThat(next.dates().getFirst().yearAssumed()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The next day he handed it over. | 1957-12-17",
                "Nine days later he wrote again. | 1957-12-25",
                "That very evening it was read. | 1957-12-16",
                "當天就轉交了。 | 1957-12-16",
                "The day before he had still refused. | 1957-12-15",
                "前一天他還不肯。 | 1957-12-15",
                "Накануне он еще отказывался. | 1957-12-15",
                "12 days later he wrote again. | 1957-12-28",
                "Через десять дней он написал снова. | 1957-12-26",
                "12일 뒤 다시 썼다. | 1957-12-28",
                "這封信次日轉交。 | 1957-12-17",
                "九天以後又來一信。 | 1957-12-25",
                "兩國30日公布。 | 1957-12-30",
                "사흘 뒤 답이 왔다. | 1957-12-19",
                "На следующий день его передали. | 1957-12-17",
            })
    void a_day_is_told_by_the_day_before_it(String sentence, String edtf) {
        TextBeingRead text = TextBeingRead.byWhoKnowsThem();
        text.read("On 16 December 1957 a letter was written.");
        assertThat(text.read(sentence).dates())
                .singleElement()
                .satisfies(date -> assertThat(date.value().edtf()).isEqualTo(edtf));
    }

    @Test
    void aDayIsCountedFromTheLastOneThatIsToldBeforeItInTheSentence() {
        assertThat(
                        TextBeingRead.byWhoKnowsThem()
                                .days(
                                        "On 3 May 1958 they met, on 9 May 1958 they parted, and the next day it rained till 20 May 1958."))
                .containsExactly("1958-05-03", "1958-05-09", "1958-05-10", "1958-05-20");
        assertThat(TextBeingRead.byWhoKnowsThem().days("The next day was 10 May 1958."))
                .containsExactly("1958-05-10");
    }

    @Test
    void a_day_that_no_day_comes_before_is_not_told() {
        assertThat(TextBeingRead.alone("The next day he handed it over.").dates())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1958年6月，代表團再來。 | 兩國20日公布。 | 1958-06-20",
                "1957年，雙方談判。 | 兩國20日公布。 | 1957-12-20",
                "1957年12月，雙方談判。 | 次日再談。 | 1957-12-17",
            })
    void a_day_is_of_the_month_that_was_told_last(String between, String sentence, String edtf) {
        TextBeingRead text = TextBeingRead.byWhoKnowsThem();
        text.read("On 16 December 1957 a letter was written.");
        text.read(between);
        assertThat(text.read(sentence).dates())
                .singleElement()
                .satisfies(date -> assertThat(date.value().edtf()).isEqualTo(edtf));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1958年6月，代表團再來。 | 次日再談。",
                "In 1961 they came again. | The next day they talked.",
                "1961年，代表團再來。 | 兩國20日公布。"
            })
    void a_day_is_not_counted_from_one_that_another_date_has_overtaken(String between, String sentence) {
        TextBeingRead text = TextBeingRead.byWhoKnowsThem();
        text.read("On 16 December 1957 a letter was written.");
        text.read(between);
        assertThat(text.read(sentence).dates()).isEmpty();
    }
}
