package org.kaoyi.claims.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.kaoyi.claims.account.ClaimId;
import org.kaoyi.claims.cases.Archive;
import org.kaoyi.claims.event.ClaimRecorded;
import org.kaoyi.claims.event.LedgerEvent;
import org.kaoyi.claims.event.SourceExamined;
import org.kaoyi.claims.event.StatementLinked;
import org.kaoyi.claims.event.TextEntered;
import org.kaoyi.claims.event.TextRevised;
import org.kaoyi.claims.text.SupportLink;
import org.kaoyi.claims.text.SupportRelation;
import org.kaoyi.claims.text.Text;
import org.kaoyi.claims.text.TextId;
import org.kaoyi.claims.value.ValueType;

/** Entering a text, revising it, and linking its sentences before and after. */
class TextDecisionsTest {
    private static final TextId CHAPTER = new TextId("chapter");
    private static final Text FIRST = version("Mao spoke.", "Kim agreed.");
    private static final Text SECOND = version("It was cold.", "Mao spoke.", "Kim consented.");

    private static Text version(String... sentences) {
        return new Text(CHAPTER, "A chapter", "en", List.of(sentences));
    }

    private static SupportLink link(int statement, String claim) {
        return new SupportLink(CHAPTER, statement, new ClaimId(claim), SupportRelation.SUPPORTS, "a historian");
    }

    private static @Nullable TextState after(LedgerEvent... events) {
        return TextState.of(List.of(events));
    }

    @Test
    void aTextOfTheSameIdAndOtherSentencesIsRefusedUnlessItIsEnteredAsANewerVersion() {
        TextState entered = after(new TextEntered(FIRST));

        assertThat(JudgementDecisions.enter(entered, SECOND))
                .isEqualTo(Decision.refuse(Rule.TEXT_ENTERED_BEFORE, "id", CHAPTER));
        assertThat(JudgementDecisions.revise(entered, SECOND)).isEqualTo(Decision.accept(new TextRevised(SECOND)));
        assertThat(JudgementDecisions.revise(null, SECOND))
                .isEqualTo(Decision.refuse(Rule.UNKNOWN_TEXT, "id", CHAPTER));
    }

    @Test
    void enteringAnEarlierVersionAgainAddsNothingAndRevisingBackToItDoes() {
        TextState revised = after(new TextEntered(FIRST), new TextRevised(SECOND));

        assertThat(JudgementDecisions.enter(revised, FIRST)).isEqualTo(new Decision.AlreadyRecorded());
        assertThat(JudgementDecisions.revise(revised, SECOND)).isEqualTo(new Decision.AlreadyRecorded());
        assertThat(JudgementDecisions.revise(revised, FIRST)).isEqualTo(Decision.accept(new TextRevised(FIRST)));
    }

    @Test
    void aLinkOfAnUnchangedSentenceIsKnownUnderItsNewNumber() {
        TextState revised =
                after(new TextEntered(FIRST), new StatementLinked(link(1, "spoke")), new TextRevised(SECOND));

        assertThat(revised).isNotNull();
        assertThat(revised.holding(link(2, "spoke"))).isEqualTo(link(2, "spoke"));
        assertThat(revised.holding(link(1, "spoke"))).isNull();
    }

    @Test
    void whoSawAnOlderVersionDoesNotLinkASentenceOfTheNewer() {
        TextState revised = after(new TextEntered(FIRST), new TextRevised(SECOND));

        assertThat(JudgementDecisions.link(revised, null, link(1, "spoke"), 1))
                .isEqualTo(Decision.refuse(Rule.OTHER_VERSION, "version", 1));
    }

    @Test
    void aTablesLinkThatWasMadeOnAnEarlierVersionIsInTheLedger() {
        TextState revised =
                after(new TextEntered(FIRST), new StatementLinked(link(2, "agreed")), new TextRevised(SECOND));

        assertThat(JudgementDecisions.linkOfTable(revised, null, link(2, "agreed"), 1))
                .isEqualTo(new Decision.AlreadyRecorded());
        assertThat(JudgementDecisions.link(revised, null, link(2, "agreed"), 1))
                .as("who sees an older version is told")
                .isEqualTo(Decision.refuse(Rule.OTHER_VERSION, "version", 1));
    }

    private static ClaimState claim() {
        Archive archive = new Archive()
                .source("C1", "Chinese")
                .occasion("talk", "1957-11-09")
                .question("word", ValueType.TEXT);
        ClaimState row = ClaimState.of(List.of(
                new ClaimRecorded(archive.says("C1", "talk", "word", "agreed").claim())));
        assertThat(row).isNotNull();
        return row;
    }

    private static ClaimState silence() {
        Archive archive = new Archive();
        archive.silent("C1", "talk", "word");
        ClaimState row = ClaimState.of(
                List.of(new SourceExamined(archive.dossier().examinations().getFirst())));
        assertThat(row).isNotNull();
        return row;
    }

    @Test
    void aSentenceOfTheTextIsLinkedOnceToAClaimOfTheLedger() {
        TextState entered = after(new TextEntered(FIRST));

        assertThat(JudgementDecisions.link(entered, claim(), link(2, "agreed"), null))
                .isEqualTo(Decision.accept(new StatementLinked(link(2, "agreed"))));
        assertThat(JudgementDecisions.link(
                        after(new TextEntered(FIRST), new StatementLinked(link(2, "agreed"))),
                        claim(),
                        link(2, "agreed"),
                        1))
                .isEqualTo(new Decision.AlreadyRecorded());
        assertThat(JudgementDecisions.link(null, claim(), link(2, "agreed"), null))
                .isEqualTo(Decision.refuse(Rule.UNKNOWN_TEXT, "text", CHAPTER));
        assertThat(JudgementDecisions.link(entered, null, link(2, "agreed"), null))
                .isEqualTo(Decision.refuse(Rule.UNKNOWN_CLAIM, "claim", "agreed"));
        assertThat(JudgementDecisions.link(entered, silence(), link(2, "agreed"), null))
                .as("a sentence rests on what is said, not on a silence")
                .isEqualTo(Decision.refuse(Rule.UNKNOWN_CLAIM, "claim", "agreed"));
    }

    @Test
    void sentencesAreNumberedFromOneToTheLast() {
        TextState entered = after(new TextEntered(FIRST));

        assertThat(JudgementDecisions.link(entered, claim(), link(0, "agreed"), null))
                .isEqualTo(Decision.refuse(Rule.UNKNOWN_STATEMENT, "statement", 0));
        assertThat(JudgementDecisions.link(entered, claim(), link(1, "agreed"), null))
                .isInstanceOf(Decision.Accepted.class);
        assertThat(JudgementDecisions.link(entered, claim(), link(3, "agreed"), null))
                .isEqualTo(Decision.refuse(Rule.UNKNOWN_STATEMENT, "statement", 3));
    }

    @Test
    void aTablesLinkThatNobodyMadeYetIsMade() {
        TextState entered = after(new TextEntered(FIRST));

        assertThat(JudgementDecisions.linkOfTable(entered, claim(), link(2, "agreed"), null))
                .isEqualTo(Decision.accept(new StatementLinked(link(2, "agreed"))));
        assertThat(JudgementDecisions.linkOfTable(entered, claim(), link(2, "agreed"), 1))
                .isEqualTo(Decision.accept(new StatementLinked(link(2, "agreed"))));
        assertThat(JudgementDecisions.linkOfTable(null, claim(), link(2, "agreed"), 1))
                .isEqualTo(Decision.refuse(Rule.UNKNOWN_TEXT, "text", CHAPTER));
    }

    @Test
    void ofTwoLinksBetweenASentenceAndAClaimTheNewerHolds() {
        SupportLink contradicting =
                new SupportLink(CHAPTER, 2, new ClaimId("agreed"), SupportRelation.CONTRADICTS, "another historian");
        TextState text = after(
                new TextEntered(FIRST),
                new StatementLinked(link(2, "agreed")),
                new StatementLinked(link(2, "consented")),
                new StatementLinked(contradicting));

        assertThat(text).isNotNull();
        assertThat(text.holding(link(2, "agreed"))).isEqualTo(contradicting);
        assertThat(text.holding(link(2, "consented"))).isEqualTo(link(2, "consented"));
        assertThat(text.holding(link(1, "agreed"))).isNull();
        assertThat(text.made()).containsOnlyKeys(1);
        assertThat(text.made().get(1)).hasSize(3);
    }
}
