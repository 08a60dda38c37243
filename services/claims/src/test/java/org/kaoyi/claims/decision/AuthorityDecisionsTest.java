package org.kaoyi.claims.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.kaoyi.claims.authority.Authority;
import org.kaoyi.claims.cases.DescribedAuthority;
import org.kaoyi.claims.event.AuthorityEntered;
import org.kaoyi.claims.event.AuthorityRedescribed;
import org.kaoyi.claims.reference.ReferenceBook;

/** What is recorded of persons, places and terms, and to which others they may refer. */
class AuthorityDecisionsTest {
    private static final String WHY = "the minutes define it";
    private static final Authority AGREED =
            DescribedAuthority.term("agreed").excluding("refused").authority();
    private static final Authority REFUSED =
            DescribedAuthority.term("refused").excluding("agreed").authority();

    private final ReferenceBook book = new ReferenceBook();

    private Decision enter(Authority... together) {
        return ReferenceDecisions.enterTogether(book, List.of(together));
    }

    @Test
    void termsThatExcludeOneAnotherAreEnteredTogetherAndNeitherAlone() {
        assertThat(enter(AGREED, REFUSED))
                .isEqualTo(Decision.accept(new AuthorityEntered(AGREED), new AuthorityEntered(REFUSED)));
        assertThat(enter(AGREED)).isEqualTo(Decision.refuse(Rule.UNKNOWN_AUTHORITY, "excludes", "refused"));
    }

    @Test
    void ofSeveralOnlyThoseAreAddedThatAreNotThereYet() {
        book.apply(new AuthorityEntered(AGREED));

        assertThat(enter(AGREED, REFUSED)).isEqualTo(Decision.accept(new AuthorityEntered(REFUSED)));
        book.apply(new AuthorityEntered(REFUSED));
        assertThat(enter(AGREED, REFUSED)).isEqualTo(new Decision.AlreadyRecorded());
    }

    @Test
    void ofSeveralNoneIsEnteredWhereOneIsInTheLedgerWithOtherContent() {
        book.apply(new AuthorityEntered(REFUSED));
        Authority otherwise =
                DescribedAuthority.term("refused").named("declined").authority();

        assertThat(enter(AGREED, otherwise)).isEqualTo(Decision.refuse(Rule.SAME_ID_OTHER_CONTENT, "id", "refused"));
    }

    @Test
    void whatATermIsAKindOfOrEntailsIsEnteredFirst() {
        assertThat(enter(DescribedAuthority.term("apology").within("speech").authority()))
                .isEqualTo(Decision.refuse(Rule.UNKNOWN_AUTHORITY, "broader", "speech"));
        assertThat(enter(DescribedAuthority.term("apology")
                        .entailing("admission")
                        .authority()))
                .isEqualTo(Decision.refuse(Rule.UNKNOWN_AUTHORITY, "entails", "admission"));
        book.apply(DescribedAuthority.agent("admission").entered());
        assertThat(enter(DescribedAuthority.term("apology")
                        .entailing("admission")
                        .authority()))
                .as("a person of that name is no term")
                .isEqualTo(Decision.refuse(Rule.UNKNOWN_AUTHORITY, "entails", "admission"));
    }

    @Test
    void nothingIsBroaderThanItselfHoweverManyStepsAwayAndTheCircleIsNamed() {
        Authority speech = DescribedAuthority.term("speech").within("apology").authority();
        Authority apology = DescribedAuthority.term("apology").within("speech").authority();

        assertThat(enter(DescribedAuthority.term("speech").within("speech").authority()))
                .isEqualTo(Decision.refuse(Rule.PART_OF_ITSELF, "broader", "speech > speech"));
        assertThat(enter(apology, speech))
                .isEqualTo(Decision.refuse(Rule.PART_OF_ITSELF, "broader", "apology > speech > apology"));
        book.apply(DescribedAuthority.term("speech").entered());
        book.apply(DescribedAuthority.term("apology").within("speech").entered());
        assertThat(ReferenceDecisions.redescribe(book, speech, WHY))
                .isEqualTo(Decision.refuse(Rule.PART_OF_ITSELF, "broader", "speech > apology > speech"));
    }

    @Test
    void aCircleThatIsInTheLedgerFromBeforeHindersNobodyWhoDescribesSomethingElseOfIt() {
        Authority before = DescribedAuthority.term("speech").within("speech").authority();
        book.apply(new AuthorityEntered(before));
        Authority named = DescribedAuthority.term("speech")
                .named("speech", "talk")
                .within("speech")
                .authority();

        assertThat(enter(before)).isEqualTo(new Decision.AlreadyRecorded());
        assertThat(ReferenceDecisions.redescribe(book, named, WHY)).isInstanceOf(Decision.Accepted.class);
    }

    @Test
    void termsThatEntailEachOtherSayTheSameAndAreEntered() {
        assertThat(enter(
                        DescribedAuthority.term("pardon").entailing("remission").authority(),
                        DescribedAuthority.term("remission").entailing("pardon").authority()))
                .isInstanceOf(Decision.Accepted.class);
    }

    @Test
    void aVocabularyExcludesItselfFromItsFirstEntryOn() {
        assertThat(enter(DescribedAuthority.term("answers").excluding("answers").authority()))
                .isInstanceOf(Decision.Accepted.class);
    }

    @Test
    void anAuthorityIsDescribedAnewWithAReasonAndWhenSomethingIsNew() {
        Authority wider =
                DescribedAuthority.term("agreed").named("agreed", "同意").authority();
        assertThat(ReferenceDecisions.redescribe(book, wider, WHY))
                .isEqualTo(Decision.refuse(Rule.UNKNOWN_AUTHORITY, "id", "agreed"));
        book.apply(DescribedAuthority.term("agreed").entered());

        assertThat(ReferenceDecisions.redescribe(book, wider, WHY))
                .isEqualTo(Decision.accept(new AuthorityRedescribed(wider, WHY)));
        assertThat(ReferenceDecisions.redescribe(book, wider, " "))
                .isEqualTo(Decision.refuse(Rule.REASON_REQUIRED, "reason", " "));
        assertThat(ReferenceDecisions.redescribe(
                        book, DescribedAuthority.term("agreed").authority(), WHY))
                .isEqualTo(new Decision.AlreadyRecorded());
        assertThat(ReferenceDecisions.redescribe(book, AGREED, WHY))
                .isEqualTo(Decision.refuse(Rule.UNKNOWN_AUTHORITY, "excludes", "refused"));
    }
}
