package org.kaoyi.claims.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.kaoyi.claims.account.ClaimId;
import org.kaoyi.claims.text.SupportGrading.Wording;

/** How well a sentence is carried, from the gravest fault to none. */
class SupportGradingTest {
    private static final TextId ARTICLE = new TextId("article");

    @Test
    void aSentenceThatNobodySaysIsUnsupported() {
        assertThat(grade()).isEqualTo(SupportGrade.UNSUPPORTED);
        assertThat(grade(link("a", SupportRelation.CONTEXT, "1"))).isEqualTo(SupportGrade.UNSUPPORTED);
    }

    @Test
    void aLinkThatAPersonMakesIsConfirmedAndOneOfARuleWaits() {
        SupportLink made = new SupportLink(ARTICLE, 1, new ClaimId("a"), SupportRelation.SUPPORTS, "a historian");
        SupportLink looked = new SupportLink(
                ARTICLE, 1, new ClaimId("a"), SupportRelation.SUPPORTS, "a historian", LinkReview.CONFIRMED);
        SupportLink proposed =
                new SupportLink(ARTICLE, 1, new ClaimId("a"), SupportRelation.SUPPORTS, "a rule", LinkReview.PROPOSED);

        assertThat(made.state()).isEqualTo(LinkReview.CONFIRMED);
        assertThat(looked).as("no other link for having been looked at").isEqualTo(made);
        assertThat(proposed.state()).isEqualTo(LinkReview.PROPOSED);
        assertThat(SupportMark.CITED_NOT_READ.inReports()).isEqualTo("CITED-NOT-READ");
    }

    @Test
    void twoLinesSupportWhereOneDoesNotSuffice() {
        LinkedClaim mao = link("a", SupportRelation.SUPPORTS, "agent mao");
        LinkedClaim maoAgain = link("b", SupportRelation.SUPPORTS, "agent mao");
        LinkedClaim kim = link("c", SupportRelation.SUPPORTS, "agent kim");

        assertThat(grade(mao, maoAgain)).isEqualTo(SupportGrade.SINGLE_LINE);
        assertThat(grade(mao, kim)).isEqualTo(SupportGrade.SUPPORTED);
    }

    @Test
    void whoHasItFromOthersSupportsByHearsayOnlyUntilAFirstHandSpeaks() {
        LinkedClaim retold = new Change(link("a", SupportRelation.SUPPORTS, "1")).tellings(2);
        LinkedClaim firstHand = new Change(link("b", SupportRelation.SUPPORTS, "2")).tellings(1);

        assertThat(grade(retold)).isEqualTo(SupportGrade.HEARSAY_ONLY);
        assertThat(grade(retold, firstHand)).isEqualTo(SupportGrade.SUPPORTED);
    }

    @Test
    void anOpenFindingContestsUnlessTheSentenceIsQualified() {
        LinkedClaim contested = new Change(link("a", SupportRelation.SUPPORTS, "1")).inOpenFinding();

        assertThat(grade(contested)).isEqualTo(SupportGrade.CONTESTED);
        assertThat(grade(contested, link("b", SupportRelation.QUALIFIES, "2"))).isEqualTo(SupportGrade.SINGLE_LINE);
    }

    @Test
    void theGravestFaultIsTheGrade() {
        LinkedClaim contested = new Change(link("a", SupportRelation.SUPPORTS, "1")).inOpenFinding();
        LinkedClaim fallen = new Change(link("b", SupportRelation.SUPPORTS, "2")).fallen();
        LinkedClaim against = link("c", SupportRelation.CONTRADICTS, "3");

        assertThat(grade(contested, fallen)).isEqualTo(SupportGrade.STALE);
        assertThat(grade(contested, fallen, against)).isEqualTo(SupportGrade.CONTRADICTED);
    }

    @Test
    void theWordingCanSayMoreThanItsClaimsOrBeCarriedInPart() {
        List<LinkedClaim> links = List.of(link("a", SupportRelation.SUPPORTS, "1"));

        assertThat(SupportGrading.grade(ARTICLE, links, Wording.SAYS_MORE).grade())
                .isEqualTo(SupportGrade.OVERSTATED);
        assertThat(SupportGrading.grade(ARTICLE, links, Wording.PARTLY_CARRIED).grade())
                .isEqualTo(SupportGrade.PARTIAL);
    }

    @Test
    void whatIsKnownFromTheAuditedTextAloneSupportsNothingInIt() {
        LinkedClaim circular = new Change(link("a", SupportRelation.SUPPORTS, "1")).citedIn("article");
        LinkedClaim cited = new Change(link("b", SupportRelation.SUPPORTS, "2")).citedIn("another book");

        SupportGrading.Graded alone = SupportGrading.grade(ARTICLE, List.of(circular), Wording.FITS);
        assertThat(alone.grade()).isEqualTo(SupportGrade.UNSUPPORTED);
        assertThat(alone.marks()).containsExactly(SupportMark.CIRCULAR);
        assertThat(SupportGrading.grade(ARTICLE, List.of(cited), Wording.FITS).marks())
                .containsExactly(SupportMark.CITED_NOT_READ);
    }

    private static SupportGrade grade(LinkedClaim... links) {
        return SupportGrading.grade(ARTICLE, List.of(links), Wording.FITS).grade();
    }

    private static LinkedClaim link(String claim, SupportRelation relation, String line) {
        return new LinkedClaim(new ClaimId(claim), relation, true, false, true, 1, line, false, null, false);
    }

    /** A link that differs in one respect. */
    private record Change(LinkedClaim it) {
        LinkedClaim tellings(int tellings) {
            return new LinkedClaim(
                    it.claim(), it.relation(), true, false, true, tellings, it.line(), false, null, false);
        }

        LinkedClaim inOpenFinding() {
            return new LinkedClaim(it.claim(), it.relation(), true, true, true, 1, it.line(), false, null, false);
        }

        LinkedClaim fallen() {
            return new LinkedClaim(it.claim(), it.relation(), false, false, true, 1, it.line(), false, null, false);
        }

        LinkedClaim citedIn(String where) {
            return new LinkedClaim(it.claim(), it.relation(), true, false, true, 1, it.line(), true, where, false);
        }
    }
}
