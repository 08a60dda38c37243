package org.kaoyi.claims.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kaoyi.claims.account.Occasion;
import org.kaoyi.claims.account.OccasionId;
import org.kaoyi.claims.authority.Authority;
import org.kaoyi.claims.authority.AuthorityId;
import org.kaoyi.claims.authority.AuthorityKind;
import org.kaoyi.claims.event.AuthorityEntered;
import org.kaoyi.claims.event.OccasionRegistered;
import org.kaoyi.claims.reference.ReferenceBook;

/** What sentences in four languages mention. */
class StatementReaderTest {
    private static ReferenceBook book() {
        ReferenceBook book = new ReferenceBook();
        person(book, "kim", "Kim Il-sung", "金日成", "Ким Ир Сен");
        person(book, "chang-man", "Kim Chang-man", "金昌滿");
        person(book, "puzanov", "Puzanov", "Пузанов");
        return book;
    }

    private static void person(ReferenceBook book, String id, String... names) {
        List<Authority.Name> all = java.util.Arrays.stream(names)
                .map(name -> new Authority.Name(name, null))
                .toList();
        book.apply(new AuthorityEntered(new Authority(
                AuthorityKind.AGENT, new AuthorityId(id), all, null, List.of(), List.of(), List.of(), null)));
    }

    private static Mentions read(String sentence) {
        return new StatementReader(book()).read(sentence, List.of());
    }

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
        assertThat(read(sentence).dates().getFirst().value().edtf()).isEqualTo(edtf);
    }

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
        assertThat(read(sentence).figures())
                .singleElement()
                .satisfies(said -> assertThat(said.value().display()).isEqualTo(shown));
    }

    /** December and then mid-January: the year has turned. */
    @Test
    void a_date_without_a_year_is_the_one_nearest_to_the_date_before_it() {
        StatementReader reader = new StatementReader(book());
        reader.read("毛澤東在1957年12月31日批准了方案。", List.of());
        assertThat(days(reader.read("莫斯科在一月中旬答覆。", List.of()))).containsExactly("[1958-01-11..1958-01-20]");
        assertThat(days(reader.read("2月5日發表聲明。", List.of()))).containsExactly("1958-02-05");
        assertThat(days(reader.read("The draft was of 30 December.", List.of())))
                .containsExactly("1957-12-30");
    }

    @Test
    void a_look_back_at_another_year_is_no_new_year_of_the_narrative_where_the_ledger_knows_the_day() {
        ReferenceBook book = book();
        book.apply(new OccasionRegistered(new Occasion(
                new OccasionId("cadres"),
                "The meeting of cadres",
                null,
                null,
                DatesInText.value("1957-11-28"),
                null,
                List.of(),
                List.of(),
                null)));
        StatementReader reader = new StatementReader(book);
        reader.read("On 9 November 1957 they spoke of the visit.", List.of());
        reader.read("The visit of September 1956 had angered Kim.", List.of());
        assertThat(days(reader.read("On 28 November the cadres met.", List.of())))
                .containsExactly("1957-11-28");
        assertThat(days(reader.read("On 3 October nothing is known to have happened.", List.of())))
                .containsExactly("1957-10-03");
        assertThat(days(reader.read("In 1959, on 28 November, nobody met.", List.of())))
                .contains("1959-11-28");
    }

    private static List<String> days(Mentions mentions) {
        return mentions.dates().stream().map(date -> date.value().edtf()).toList();
    }

    @Test
    void years_pages_ranks_and_hours_are_no_figures() {
        assertThat(read("In 1957, at 4 p.m., the 38th delegate of the second day read p. 14 aloud.")
                        .figures())
                .isEmpty();
        assertThat(read("第三階段始於下午4時。").figures()).isEmpty();
    }

    @Test
    void the_ordinals_of_german_are_days_or_ranks_and_no_figures() {
        Mentions day = read("Am 9. November 1957 empfing Mao den Gast, und am 15. Dezember antwortete er.");
        assertThat(days(day)).containsExactly("1957-11-09", "1957-12-15");
        assertThat(day.figures()).isEmpty();
        assertThat(read("Das 3. Korps blieb.").figures()).isEmpty();
        assertThat(read("Es kamen 355 Mann.").figures()).hasSize(1);
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
        assertThat(read(sentence).figures()).isEmpty();
    }

    @Test
    void a_family_name_means_who_was_named_in_full_most_often() {
        StatementReader reader = new StatementReader(book());
        reader.read("Kim Il-sung came with Kim Chang-man.", List.of());
        assertThat(reader.read("Kim agreed.", List.of()).names())
                .singleElement()
                .satisfies(name -> assertThat(name.id().value()).isEqualTo("kim"));
        StatementReader chinese = new StatementReader(book());
        chinese.read("毛會見了金日成。", List.of());
        assertThat(chinese.read("金說可以，資金也夠。", List.of()).names()).hasSize(1);
    }

    @Test
    void a_name_in_simplified_letters_is_found_by_the_traditional_one_where_both_are_spelled_alike() {
        ReferenceBook book = book();
        StatementReader reader = new StatementReader(book, new NamesInText(book, text -> text.replace('滿', '满')));
        assertThat(reader.read("金昌满说了这件事。", List.of()).names()).singleElement().satisfies(name -> {
            assertThat(name.id().value()).isEqualTo("chang-man");
            assertThat(name.wording()).isEqualTo("金昌满");
        });
    }

    @Test
    void a_russian_name_is_known_in_its_cases() {
        assertThat(read("Он сказал Пузанову о Ким Ир Сене.").names())
                .extracting(name -> name.id().value())
                .contains("puzanov");
    }

    @Test
    void a_year_said_before_holds_until_another_comes() {
        StatementReader reader = new StatementReader(book());
        reader.read("In December 1957 Kim wrote.", List.of());
        Mentions next = reader.read("On 25 December he wrote again.", List.of());
        assertThat(next.dates().getFirst().value().edtf()).isEqualTo("1957-12-25");
        assertThat(next.dates().getFirst().yearAssumed()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The next day he handed it over. | 1957-12-17",
                "Nine days later he wrote again. | 1957-12-25",
                "這封信次日轉交。 | 1957-12-17",
                "九天以後又來一信。 | 1957-12-25",
                "兩國30日公布。 | 1957-12-30",
                "사흘 뒤 답이 왔다. | 1957-12-19",
                "На следующий день его передали. | 1957-12-17",
            })
    void a_day_is_told_by_the_day_before_it(String sentence, String edtf) {
        StatementReader reader = new StatementReader(book());
        reader.read("On 16 December 1957 a letter was written.", List.of());
        assertThat(reader.read(sentence, List.of()).dates())
                .singleElement()
                .satisfies(date -> assertThat(date.value().edtf()).isEqualTo(edtf));
    }

    @Test
    void a_day_that_no_day_comes_before_is_not_told() {
        assertThat(read("The next day he handed it over.").dates()).isEmpty();
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
        StatementReader reader = new StatementReader(book());
        reader.read("On 16 December 1957 a letter was written.", List.of());
        reader.read(between, List.of());
        assertThat(reader.read(sentence, List.of()).dates())
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
        StatementReader reader = new StatementReader(book());
        reader.read("On 16 December 1957 a letter was written.", List.of());
        reader.read(between, List.of());
        assertThat(reader.read(sentence, List.of()).dates()).isEmpty();
    }

    @Test
    void a_family_name_alone_means_who_takes_part_in_most_occasions() {
        ReferenceBook book = book();
        book.apply(new OccasionRegistered(new Occasion(
                new OccasionId("talk"),
                "A talk",
                null,
                null,
                null,
                null,
                List.of(new AuthorityId("kim")),
                List.of(),
                null)));
        assertThat(new StatementReader(book).read("Then Kim agreed.", List.of()).names())
                .singleElement()
                .satisfies(name -> assertThat(name.id().value()).isEqualTo("kim"));
        assertThat(read("Then Kim agreed.").names()).isEmpty();
    }

    @Test
    void a_family_name_alone_means_the_foremost_of_the_ledger_though_another_was_named_in_full() {
        ReferenceBook book = book();
        book.apply(new OccasionRegistered(new Occasion(
                new OccasionId("talk"),
                "A talk",
                null,
                null,
                null,
                null,
                List.of(new AuthorityId("kim")),
                List.of(),
                null)));
        StatementReader reader = new StatementReader(book);
        reader.read("Kim Chang-man spoke to the cadres.", List.of());
        assertThat(reader.read("Then Kim agreed.", List.of()).names())
                .singleElement()
                .satisfies(name -> assertThat(name.id().value()).isEqualTo("kim"));
    }

    @Test
    void a_chinese_family_name_is_found_behind_a_full_width_comma() {
        ReferenceBook book = book();
        StatementReader reader = new StatementReader(book);
        reader.read("金日成到了。", List.of());
        assertThat(reader.read("八天之後，金致函平壤。", List.of()).names()).hasSize(1);
    }

    @Test
    void who_spoke_is_carried_over_from_the_last_sentence_that_names_anybody() {
        StatementReader reader = new StatementReader(book());
        reader.read("Kim Il-sung wrote.", List.of());
        reader.read("Puzanov was silent.", List.of());
        Mentions third = reader.read("There were two talks.", List.of());
        assertThat(third.before().names(AuthorityKind.AGENT, new AuthorityId("puzanov")))
                .isTrue();
        assertThat(third.before().names(AuthorityKind.AGENT, new AuthorityId("kim")))
                .isFalse();
    }

    @Test
    void what_the_two_sentences_before_mention_is_known() {
        StatementReader reader = new StatementReader(book());
        reader.read("Kim Il-sung wrote.", List.of());
        reader.read("The letter was long.", List.of());
        Mentions third = reader.read("It was read.", List.of());
        assertThat(third.before()).isNotNull();
        assertThat(third.before().names(AuthorityKind.AGENT, new AuthorityId("kim")))
                .isTrue();
        Mentions fourth = reader.read("It was answered.", List.of());
        assertThat(fourth.before().names(AuthorityKind.AGENT, new AuthorityId("kim")))
                .isFalse();
    }
}
