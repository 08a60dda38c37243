package org.kaoyi.claims.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.kaoyi.claims.account.ClaimId;
import org.kaoyi.claims.archive.Siglum;
import org.kaoyi.claims.cases.Provenance;
import org.kaoyi.claims.text.LinkReview;
import org.kaoyi.claims.text.LinkedClaim;
import org.kaoyi.claims.text.SupportRelation;
import org.kaoyi.claims.text.TextId;

/** A text whose sentences rest on claims, in part or as a whole: what is proposed, left out and not shown again. */
class AuditOfTextsTest {
    private static final TextId TEXT = new TextId("article");
    private static final String STAGES = "C1/withdrawal-1958/stages";
    private static final String MEN = "C1/withdrawal-1958/men";

    private final AuditedArchive archive = new AuditedArchive();
    private final TextAudit audit = new TextAudit(archive.index);

    private static TextAudit.Statement linked(String sentence, String citation, LinkReview review, String claim) {
        LinkedClaim link = new LinkedClaim(
                new ClaimId(claim), SupportRelation.SUPPORTS, true, false, true, 1, claim, false, null, false);
        return new TextAudit.Statement(
                sentence,
                citation.isEmpty() ? List.of() : List.of(citation),
                List.of(new StatementLink(
                        link, "a historian", review, new Provenance(null, List.of(), new Siglum("C1"), Set.of()))));
    }

    private static TextAudit.Statement bare(String sentence) {
        return new TextAudit.Statement(sentence, List.of(), List.of());
    }

    private List<String> suggested(LinkReview review) {
        return audit
                .of(TEXT, List.of(linked("The withdrawal was divided into three stages.", "", review, STAGES)))
                .statements()
                .getFirst()
                .suggestions()
                .stream()
                .map(Suggestion::claim)
                .toList();
    }

    @Test
    void aClaimThatSomebodyRejectedForASentenceIsNotSuggestedForItAgain() {
        assertThat(suggested(LinkReview.REJECTED)).isNotEmpty().doesNotContain(STAGES);
        assertThat(suggested(LinkReview.PROPOSED)).contains(STAGES);
        assertThat(suggested(LinkReview.CONFIRMED)).contains(STAGES);
    }

    @Test
    void noClaimOfACitedSourceIsProposedThatIsLinkedAlready() {
        String sentence = "The withdrawal was divided into three stages.";

        assertThat(audit.of(TEXT, List.of(linked(sentence, "@C1", LinkReview.CONFIRMED, STAGES)))
                        .proposals())
                .isEmpty();
        assertThat(audit.of(TEXT, List.of(linked(sentence, "@C1", LinkReview.CONFIRMED, MEN)))
                        .proposals())
                .extracting(it -> it.claim().claim())
                .containsExactly(STAGES);
    }

    @Test
    void theSentencesOfATextAreNumberedFromOneAlsoWhereSomeAreAuditedAndWhereGradesAloneAreAsked() {
        List<TextAudit.Statement> text = List.of(
                bare("Nothing is known."),
                linked("There were 300,000 men.", "", LinkReview.CONFIRMED, MEN),
                bare("They left in three stages."));
        List<StatementAudit> whole = audit.of(TEXT, text).statements();

        assertThat(whole).extracting(StatementAudit::number).containsExactly(1, 2, 3);
        assertThat(audit.of(TEXT, text, new AuditMemory(), 1, 3)).isEqualTo(whole.subList(1, 3));
        assertThat(audit.grades(TEXT, text)).extracting(StatementAudit::number).containsExactly(1, 2, 3);
        assertThat(audit.grades(TEXT, text))
                .extracting(StatementAudit::grade)
                .containsExactly("UNSUPPORTED", "SINGLE-LINE", "UNSUPPORTED");
        assertThat(audit.grades(TEXT, text)).allMatch(it -> it.suggestions().isEmpty());
    }

    @Test
    void whatATextLeavesOutOfItsOccasionIsToldAndNotWhatASentenceRestsOn() {
        List<String> left = audit.of(
                        TEXT,
                        List.of(linked("It was as the source has it.", "", LinkReview.CONFIRMED, "C1/talk/where")))
                .unmentioned();

        assertThat(left).contains("C1/talk/day", "S1/talk/agreed").doesNotContain("C1/talk/where", MEN, STAGES);
        assertThat(audit.of(TEXT, List.of(bare("It was as the source has it."))).unmentioned())
                .isEmpty();
    }
}
