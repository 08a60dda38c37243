package org.kaoyi.claims.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kaoyi.claims.authority.Authority;
import org.kaoyi.claims.authority.AuthorityId;
import org.kaoyi.claims.authority.AuthorityKind;
import org.kaoyi.claims.event.AuthorityEntered;
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
                "Two American divisions will leave. | 2 division",
                "They felled more than 54,000 trees. | 54000+",
            })
    void a_figure_is_read_with_its_unit(String sentence, String shown) {
        assertThat(read(sentence).figures())
                .singleElement()
                .satisfies(said -> assertThat(said.value().display()).isEqualTo(shown));
    }

    @Test
    void years_pages_ranks_and_hours_are_no_figures() {
        assertThat(read("In 1957, at 4 p.m., the 38th delegate of the second day read p. 14 aloud.")
                        .figures())
                .isEmpty();
        assertThat(read("第三階段始於下午4時。").figures()).isEmpty();
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
}
