package org.kaoyi.claims.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.kaoyi.claims.account.ClaimId;
import org.kaoyi.claims.event.LedgerEvent;
import org.kaoyi.claims.event.StatementLinked;
import org.kaoyi.claims.event.TextEntered;
import org.kaoyi.claims.event.TextRevised;
import org.kaoyi.claims.text.SupportLink;
import org.kaoyi.claims.text.SupportRelation;
import org.kaoyi.claims.text.Text;
import org.kaoyi.claims.text.TextId;

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
}
