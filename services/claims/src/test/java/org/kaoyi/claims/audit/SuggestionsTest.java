package org.kaoyi.claims.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kaoyi.claims.account.ClaimId;
import org.kaoyi.claims.account.OccasionId;
import org.kaoyi.claims.event.ClaimRetracted;

/** Which claims a sentence may rest on, and what of it no claim has, as a historian would look for it. */
class SuggestionsTest {
    private final AuditedArchive archive = new AuditedArchive();

    private List<String> suggested(String sentence) {
        return archive.audited(sentence).statements().getFirst().suggestions().stream()
                .map(Suggestion::claim)
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "In 1958 some 300,000 men stood in Korea. | C1/withdrawal-1958/men",
                "The withdrawal was divided into three stages. | C1/withdrawal-1958/stages",
                "Mao proposed the withdrawal to Kim in Moscow. | C1/talk/proposer",
                "They met in Moscow on 9 November 1957. | C1/talk/day",
                "Mao Zedong spoke of 1956 with a word of apology. | K1/talk/word",
                "毛澤東向金日成道歉。 | K1/talk/word",
                "The Volunteers were withdrawn to lighten the burden of the harvest. | K1/withdrawal-1958/reason"
            })
    void the_claim_that_a_sentence_rests_on_is_among_the_first_three(String sentence, String claim) {
        assertThat(suggested(sentence)
                        .subList(0, Math.min(3, suggested(sentence).size())))
                .as(sentence)
                .contains(claim);
    }

    @Test
    void each_suggestion_says_what_speaks_for_it() {
        Suggestion first = archive.audited("In 1958 some 300,000 men stood in Korea.")
                .statements()
                .getFirst()
                .suggestions()
                .getFirst();

        assertThat(first.claim()).isEqualTo("C1/withdrawal-1958/men");
        assertThat(first.reasons()).extracting(Suggestion.Reason::code).contains("same-figure");
        assertThat(first.points())
                .isEqualTo(
                        first.reasons().stream()
                                .mapToDouble(Suggestion.Reason::points)
                                .sum(),
                        org.assertj.core.data.Offset.offset(0.2));
    }

    @Test
    void a_word_that_half_the_archive_has_names_no_answer_of_three_words() {
        assertThat(archive.audited("The withdrawal was hard.")
                        .statements()
                        .getFirst()
                        .suggestions())
                .flatExtracting(Suggestion::reasons)
                .extracting(Suggestion.Reason::code)
                .doesNotContain("value-named");
    }

    @Test
    void at_least_seven_divisions_are_those_of_a_claim_wherever_the_unit_stands_and_no_number_of_men() {
        List<Suggestion> suggestions = new ArchiveOfManyKinds()
                .citing("@C2, p. 4", "Peng's divisions were said to be at least seven.")
                .statements()
                .getFirst()
                .suggestions();

        assertThat(suggestions.getFirst().claim()).isEqualTo("C2/withdrawal-1958/divisions");
        assertThat(suggestions)
                .filteredOn(it ->
                        it.reasons().stream().anyMatch(reason -> reason.code().equals("like-figure")))
                .extracting(Suggestion::claim)
                .containsExactly("C2/withdrawal-1958/divisions");
    }

    @Test
    void nothing_is_suggested_for_a_sentence_of_which_no_claim_has_a_word() {
        assertThat(suggested("Nobody remembers the weather of that week.")).isEmpty();
    }

    @Test
    void who_cites_a_source_is_proposed_the_claim_of_it() {
        List<Proposal> proposals = archive.citing("@C1, p. 3", "The withdrawal was divided into three stages.")
                .proposals();

        assertThat(proposals).singleElement().satisfies(it -> {
            assertThat(it.source()).isEqualTo("C1");
            assertThat(it.claim().claim()).isEqualTo("C1/withdrawal-1958/stages");
            assertThat(it.statement()).isEqualTo(1);
        });
    }

    @Test
    void a_claim_that_was_retracted_is_suggested_no_more_also_to_who_was_told_of_it_before() {
        AuditMemory memory = new AuditMemory();
        String sentence = "The withdrawal was divided into three stages.";
        assertThat(archive.audited(memory, sentence).statements().getFirst().suggestions())
                .extracting(Suggestion::claim)
                .contains("C1/withdrawal-1958/stages");

        archive.index.apply(new ClaimRetracted(
                new ClaimId("C1/withdrawal-1958/stages"), new OccasionId("withdrawal-1958"), "misread"));

        assertThat(archive.audited(memory, sentence).statements().getFirst().suggestions())
                .extracting(Suggestion::claim)
                .doesNotContain("C1/withdrawal-1958/stages");
        assertThat(archive.audited(memory, sentence)).isEqualTo(archive.audited(sentence));
    }

    /** The points of words of a source that stand in a sentence, for a claim that quotes them. */
    private double pointsOfWords(String quoted, String sentence) {
        AuditedArchive quoting = new AuditedArchive();
        quoting.archive.says("S1", "talk", "reason", "to be told").inTheWords(quoted);
        quoting.recorded();
        Mentions read = quoting.index.reader().read(sentence, List.of());
        return new Likeness(quoting.index, read)
                .with(java.util.Objects.requireNonNull(quoting.index.claim("S1/talk/reason"))).reasons().stream()
                        .filter(reason -> reason.code().equals("same-words"))
                        .mapToDouble(Suggestion.Reason::points)
                        .sum();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "lightened the burden | He lightened the burden at once. | 2.5",
                "lightened the burden | He lightened a burden at once. | 0",
                "burden | The burden was great. | 1.2",
                "負擔 | 負擔很重。 | 1.2",
                "重負擔 | 真是重負擔。 | 2.5",
                "300,000 | There were 300,000 men. | 0.4",
                "重 | 負擔很重。 | 0",
            })
    void wordsOfTheSourceCountByHowManyTheyAreAndAFigureLittle(String quoted, String sentence, double points) {
        assertThat(pointsOfWords(quoted, sentence)).isEqualTo(points);
    }
}
