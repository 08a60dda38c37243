package org.kaoyi.claims.audit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kaoyi.claims.cases.DescribedAuthority;
import org.kaoyi.claims.cases.DescribedOccasion;
import org.kaoyi.claims.reference.ReferenceBook;

/** Whom a sentence names: in full, in simplified letters, in a case of Russian, or by the family name alone. */
class NamesOfSentencesTest {
    @Test
    void a_family_name_means_who_was_named_in_full_most_often() {
        TextBeingRead text = TextBeingRead.byWhoKnowsThem();
        text.read("Kim Il-sung came with Kim Chang-man.");
        assertThat(text.read("Kim agreed.").names())
                .singleElement()
                .satisfies(name -> assertThat(name.id().value()).isEqualTo("kim"));
        TextBeingRead chinese = TextBeingRead.byWhoKnowsThem();
        chinese.read("毛會見了金日成。");
        assertThat(chinese.read("金說可以，資金也夠。").names()).hasSize(1);
    }

    @Test
    void a_family_name_alone_means_who_takes_part_in_most_occasions() {
        ReferenceBook book = TextBeingRead.persons();
        book.apply(DescribedOccasion.of("talk").with("kim").registered());
        assertThat(new TextBeingRead(book).read("Then Kim agreed.").names())
                .singleElement()
                .satisfies(name -> assertThat(name.id().value()).isEqualTo("kim"));
        assertThat(TextBeingRead.alone("Then Kim agreed.").names()).isEmpty();
    }

    @Test
    void a_family_name_alone_means_the_foremost_of_the_ledger_though_another_was_named_in_full() {
        ReferenceBook book = TextBeingRead.persons();
        book.apply(DescribedOccasion.of("talk").with("kim").registered());
        TextBeingRead text = new TextBeingRead(book);
        text.read("Kim Chang-man spoke to the cadres.");
        assertThat(text.read("Then Kim agreed.").names())
                .singleElement()
                .satisfies(name -> assertThat(name.id().value()).isEqualTo("kim"));
    }

    @Test
    void a_chinese_family_name_is_found_behind_a_full_width_comma() {
        ReferenceBook book = TextBeingRead.persons();
        TextBeingRead text = new TextBeingRead(book);
        text.read("金日成到了。");
        assertThat(text.read("八天之後，金致函平壤。").names()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"他把信交給，金，便走了。", "信送給金；別人沒有。", "他把信交給金。"})
    void a_chinese_family_name_is_found_before_a_mark_too(String sentence) {
        TextBeingRead text = TextBeingRead.byWhoKnowsThem();
        text.read("金日成到了。");
        assertThat(text.read(sentence).names())
                .singleElement()
                .satisfies(name -> assertThat(name.wording()).isEqualTo("金"));
    }

    @Test
    void a_name_in_simplified_letters_is_found_by_the_traditional_one_where_both_are_spelled_alike() {
        ReferenceBook book = TextBeingRead.persons();
        TextBeingRead text = new TextBeingRead(book, new NamesInText(book, letters -> letters.replace('滿', '满')));
        assertThat(text.read("金昌满说了这件事。").names()).singleElement().satisfies(name -> {
            assertThat(name.id().value()).isEqualTo("chang-man");
            assertThat(name.wording()).isEqualTo("金昌满");
        });
    }

    @Test
    void a_russian_name_is_known_in_its_cases() {
        assertThat(TextBeingRead.alone("Он сказал Пузанову о Ким Ир Сене.").names())
                .extracting(name -> name.id().value())
                .contains("puzanov");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Пузанов", "Пузанова", "Пузанову", "Пузановым", "Пузанове"})
    void aRussianNameTakesOnShortEndings(String name) {
        assertThat(TextBeingRead.alone("Позвали " + name + ".").names())
                .singleElement()
                .satisfies(found -> assertThat(found.wording()).isEqualTo(name));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Пузановский", "Пузановщина", "Непузанов", "Puzanovs", "Unpuzanov"})
    void aWordThatBeginsOrEndsLikeANameIsAnother(String word) {
        assertThat(TextBeingRead.alone("Это " + word + ".").names()).isEmpty();
    }

    @Test
    void theTwentyFirstArmyIsNoFirst() {
        ReferenceBook book = TextBeingRead.persons();
        book.apply(DescribedAuthority.agent("army-1").named("1st Army").entered());

        assertThat(new TextBeingRead(book).read("The 1st Army left.").names()).hasSize(1);
        assertThat(new TextBeingRead(book).read("The 21st Army left.").names()).isEmpty();
    }

    @Test
    void theLongerOfTwoNamesIsMeant() {
        ReferenceBook book = TextBeingRead.persons();
        book.apply(DescribedAuthority.agent("party").named("Workers' Party").entered());
        book.apply(DescribedAuthority.agent("party-committee")
                .named("Workers' Party committee")
                .entered());

        assertThat(new TextBeingRead(book)
                        .read("The Workers' Party committee met.")
                        .names())
                .extracting(name -> name.id().value())
                .containsExactly("party-committee");
    }

    @Test
    void aRussianFamilyNameMeansWhoWasNamedInFullAlsoInItsCases() {
        TextBeingRead text = TextBeingRead.byWhoKnowsThem();
        text.read("Пришел Ким Ир Сен.");

        assertThat(text.read("Передали Киму письмо.").names())
                .singleElement()
                .satisfies(name -> assertThat(name.id().value()).isEqualTo("kim"));
    }

    private static ReferenceBook takingPart(int kim, int changMan) {
        ReferenceBook book = TextBeingRead.persons();
        for (int i = 0; i < kim; i++) {
            book.apply(DescribedOccasion.of("talk-" + i).with("kim").registered());
        }
        for (int i = 0; i < changMan; i++) {
            book.apply(DescribedOccasion.of("visit-" + i).with("chang-man").registered());
        }
        return book;
    }

    private static String kimAfterTheOtherWasNamed(ReferenceBook book) {
        TextBeingRead text = new TextBeingRead(book);
        text.read("Kim Chang-man spoke to the cadres.");
        return text.read("Then Kim agreed.").names().getFirst().id().value();
    }

    @Test
    void whoTakesPartTwiceAsOftenIsMeantWhoeverWasNamed() {
        assertThat(kimAfterTheOtherWasNamed(takingPart(2, 1))).isEqualTo("kim");
        assertThat(kimAfterTheOtherWasNamed(takingPart(3, 2))).isEqualTo("chang-man");
        assertThat(new TextBeingRead(takingPart(3, 2)).read("Then Kim agreed.").names())
                .extracting(name -> name.id().value())
                .containsExactly("kim");
    }

    @Test
    void aTermIsKnownAsAVerbAndInThePlural() {
        ReferenceBook book = TextBeingRead.persons();
        book.apply(DescribedAuthority.term("apology").entered());

        assertThat(new TextBeingRead(book).read("The apologies were accepted.").names())
                .extracting(Said.Name::wording)
                .contains("apologies");
        assertThat(new TextBeingRead(book).read("Mao APOLOGISED.").names())
                .extracting(Said.Name::wording)
                .contains("APOLOGISED");
    }
}
