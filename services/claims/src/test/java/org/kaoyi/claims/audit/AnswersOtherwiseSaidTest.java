package org.kaoyi.claims.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.kaoyi.claims.authority.Authority;
import org.kaoyi.claims.authority.AuthorityId;
import org.kaoyi.claims.authority.AuthorityKind;
import org.kaoyi.claims.event.AuthorityEntered;
import org.kaoyi.claims.value.QuantityValue;
import org.kaoyi.claims.value.ReadResult;
import org.kaoyi.claims.value.TermValue;
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
        index.apply(new AuthorityEntered(new Authority(
                AuthorityKind.TERM,
                new AuthorityId(id),
                List.of(new Authority.Name(name, null)),
                scheme,
                List.of(),
                List.of(),
                List.of(),
                null)));
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
