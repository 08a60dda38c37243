package org.kaoyi.claims.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.kaoyi.claims.authority.AuthorityId;
import org.kaoyi.claims.cases.DescribedAuthority;
import org.kaoyi.claims.value.AgentValue;
import org.kaoyi.claims.value.QuantityValue;
import org.kaoyi.claims.value.ReadResult;
import org.kaoyi.claims.value.SetValue;
import org.kaoyi.claims.value.TermValue;
import org.kaoyi.claims.value.TextValue;
import org.kaoyi.claims.value.Value;
import org.kaoyi.claims.value.ValueContext;
import org.kaoyi.claims.value.ValueType;
import org.kaoyi.claims.value.reading.ValueReader;

/** A sentence that says another word of the same vocabulary, or a figure without its unit, is shown what the claim has. */
class AnswersOtherwiseSaidTest {
    private final ClaimIndex index = new ClaimIndex();

    private Mentions read(String sentence) {
        return index.reader().read(sentence, List.of());
    }

    private void term(String id, String name, String scheme) {
        index.apply(DescribedAuthority.term(id).named(name).ofVocabulary(scheme).entered());
    }

    @Test
    void another_word_of_the_vocabulary_speaks_for_a_claim_and_one_of_another_against_it() {
        term("apology", "apology", "contrition");
        term("admission", "admission of interference", "contrition");
        term("coup", "coup", "charges");
        NamedLikeness names = new NamedLikeness(index, read("Mao apologised."));

        assertThat(names.of(List.of(new TermValue(new AuthorityId("admission"))), 1))
                .satisfies(it -> assertThat(it.code()).isEqualTo("other-term"))
                .satisfies(it -> assertThat(it.points()).isPositive());
        assertThat(names.of(List.of(new TermValue(new AuthorityId("coup"))), 1).code())
                .isEqualTo("value-not-named");
    }

    @Test
    void a_number_without_its_unit_is_that_of_a_claim_which_has_one_and_a_number_with_another_is_not() {
        QuantityValue yuan = quantity("157 million yuan");

        assertThat(read("The goods were put at 157 million.").figures())
                .singleElement()
                .satisfies(
                        said -> assertThat(Figures.sameWithoutUnit(said, yuan)).isTrue());
        assertThat(read("The fields were put at 157 hectares.").figures())
                .singleElement()
                .satisfies(
                        said -> assertThat(Figures.sameWithoutUnit(said, yuan)).isFalse());
    }

    @Test
    void square_kilometres_are_a_unit() {
        assertThat(read("Barracks took eight square kilometres of fields.").figures())
                .singleElement()
                .satisfies(said -> assertThat(said.value().unit()).isNotEqualTo("1"));
    }

    @Test
    void as_many_as_an_answer_has_members_speak_for_it_and_less_where_there_may_be_more() {
        assertThat(counted("Kim Il-sung came; three were there.", true))
                .isGreaterThan(counted("Kim Il-sung came; three were there.", false))
                .isPositive();
        assertThat(counted("Kim Il-sung came; three were there.", false)).isPositive();
        assertThat(counted("Kim Il-sung came with three persons.", true)).isPositive();
    }

    @Test
    void a_list_in_free_words_is_named_by_those_of_its_words_that_are_said() {
        SetValue words = new SetValue(
                Stream.of("mao", "kim", "the cook of the embassy")
                        .<Value>map(TextValue::new)
                        .toList(),
                true);

        assertThat(named(words, "Kim came with Mao and with the cook of the embassy.")
                        .points())
                .isGreaterThan(named(words, "Kim came with Peng.").points())
                .isPositive();
        assertThat(named(words, "Kim came with Peng.").points()).isPositive();
        assertThat(named(words, "Peng came.").code()).isEqualTo("value-not-named");
    }

    private Suggestion.Reason named(SetValue list, String sentence) {
        return new NamedLikeness(index, read(sentence)).of(list.members(), 1);
    }

    @Test
    void three_divisions_are_no_three_members_nor_are_two_persons() {
        assertThat(counted("Kim Il-sung left with three divisions.", true)).isZero();
        assertThat(counted("Kim Il-sung left with two persons.", true)).isZero();
    }

    /** How much it speaks for a list of three, Kim Il-sung among them, that a sentence tells how many there are. */
    private double counted(String sentence, boolean closed) {
        index.apply(DescribedAuthority.agent("kim").named("Kim Il-sung").entered());
        SetValue three = new SetValue(
                Stream.of("kim", "mao", "peng")
                        .<Value>map(id -> new AgentValue(new AuthorityId(id)))
                        .toList(),
                closed);
        List<Suggestion.Reason> reasons = new ArrayList<>();
        new ValueLikeness(index, read(sentence)).add(three, QuestionEntry.of("present", "Who was there?"), reasons);
        assertThat(reasons)
                .extracting(Suggestion.Reason::code)
                .contains(NamedLikeness.CODE)
                .doesNotContain("same-figure");
        return reasons.stream()
                .filter(reason -> reason.code().equals("members-counted"))
                .mapToDouble(Suggestion.Reason::points)
                .sum();
    }

    private static QuantityValue quantity(String written) {
        ValueContext context = new ValueContext(
                ValueType.QUANTITY,
                null,
                null,
                null,
                null,
                null,
                false,
                org.kaoyi.claims.value.Chronology.NO,
                (kind, scheme, name) -> List.of());
        return (QuantityValue) ((ReadResult.Understood) ValueReader.STANDARD.read(written, context)).value();
    }
}
