package org.kaoyi.claims.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kaoyi.claims.archive.Siglum;
import org.kaoyi.claims.audit.Mismatch.Kind;
import org.kaoyi.claims.audit.Mismatch.Other;
import org.kaoyi.claims.event.SourceWithdrawn;

/** Which figures and dates of a sentence no claim has, and which a claim on which it rests contradicts. */
class MismatchesTest {
    private static final String MEN = "C1/withdrawal-1958/men";

    private final AuditedArchive archive = new ArchiveOfManyKinds();

    private List<Mismatch> missed(String sentence, String... claims) {
        return archive.restingOn(sentence, claims).mismatches();
    }

    @Test
    void aFigureIsContradictedByAClaimOnWhichTheSentenceRests() {
        assertThat(missed("There 200,000 men stood.", MEN))
                .containsExactly(
                        new Mismatch(Kind.FIGURE_CONTRADICTED, "200,000 men", List.of(new Other(MEN, "300000"))));
    }

    @Test
    void aFigureOfWhichNobodyWasAskedIsInNoClaim() {
        assertThat(missed("He kept 19 horses there."))
                .containsExactly(new Mismatch(Kind.FIGURE_IN_NO_CLAIM, "19 horses", List.of()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "There 300,000 men stood.",
                "There 44,000 men stood.",
                "Two men came.",
                "Three men came.",
                "There about 290,000 men stood.",
            })
    void aFigureThatSomeClaimOfTheOccasionHasOrASmallOneIsNotMissed(String sentence) {
        assertThat(missed(sentence, MEN)).isEmpty();
    }

    @Test
    void aFigureWithoutItsUnitIsInTheClaimThatIsShownForIt() {
        assertThat(missed("The gifts were worth 157 million.")).isEmpty();
        assertThat(missed("The gifts were worth 158 million."))
                .extracting(Mismatch::kind)
                .containsExactly(Kind.FIGURE_IN_NO_CLAIM);
    }

    @Test
    void aFigureIsInAClaimAlsoWhereThatIsShownAsLessSure() {
        StatementAudit audit = archive.audited(
                        "From March to May 1958 men stood there.", "In 1957 there had been more than 250,000.")
                .statements()
                .getLast();

        assertThat(audit.suggestions())
                .isNotEmpty()
                .noneMatch(Suggestion::founded)
                .anySatisfy(it -> assertThat(it.reasons())
                        .extracting(Suggestion.Reason::code)
                        .contains("same-figure"));
        assertThat(audit.mismatches()).isEmpty();
    }

    @Test
    void aClaimThatIsLessSureContradictsNoFigure() {
        assertThat(missed("In 1957 there had been more than 350,000 men in the country of the kings."))
                .extracting(Mismatch::kind)
                .containsExactly(Kind.FIGURE_IN_NO_CLAIM);
    }

    @ParameterizedTest
    @ValueSource(strings = {"There at least 3,000 men stood.", "There at most 3,000,000 men stood."})
    void whatIsOpenAtOneEndIsNoFigureThatIsFarFromIt(String sentence) {
        assertThat(missed(sentence, MEN)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"There at least 290,000 men stood.", "There at most 310,000 men stood."})
    void butOneThatIsNear(String sentence) {
        assertThat(missed(sentence, MEN)).isEmpty();
    }

    @Test
    void fourAreMissed() {
        assertThat(missed("Four men came.", MEN)).hasSize(1);
    }

    @Test
    void aClaimOfAWithdrawnSourceGivesNoFigureAHome() {
        archive.index.apply(new SourceWithdrawn(new Siglum("C1"), "a forgery"));

        assertThat(missed("There 300,000 men stood.", MEN))
                .extracting(Mismatch::kind)
                .doesNotContain(Kind.DATE_IN_NO_CLAIM)
                .hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "They met on 9 November 1957. | of a claim",
                "It was told on 30 December 1957. | of a source",
                "In November 1957 they met. | of a month",
                "That was in 1958. | of a year",
            })
    void aDateOfAClaimAnOccasionOrASourceIsNotMissed(String sentence, String because) {
        assertThat(missed(sentence)).as(because).isEmpty();
    }

    @Test
    void aDateThatNobodyHasIsMissed() {
        assertThat(missed("They met on 3 May 1911."))
                .containsExactly(new Mismatch(Kind.DATE_IN_NO_CLAIM, "3 May 1911", List.of()));
        assertThat(missed("They met on 27 November 1957."))
                .as("another day of a month in which something happened")
                .hasSize(1);
    }

    @Test
    void aDateIsContradictedByTheDateOnWhichTheSentenceRests() {
        assertThat(missed("They met on 12 November 1957.", "C1/talk/day"))
                .containsExactly(new Mismatch(
                        Kind.DATE_CONTRADICTED, "12 November 1957", List.of(new Other("C1/talk/day", "1957-11-09"))));
    }

    @Test
    void aDateOfAWithdrawnSourceIsMissed() {
        archive.index.apply(new SourceWithdrawn(new Siglum("S1"), "a forgery"));

        assertThat(missed("It was told on 30 December 1957.")).hasSize(1);
    }
}
