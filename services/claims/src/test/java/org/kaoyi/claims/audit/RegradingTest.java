package org.kaoyi.claims.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.kaoyi.claims.account.ClaimId;
import org.kaoyi.claims.archive.Siglum;
import org.kaoyi.claims.cases.Archive;
import org.kaoyi.claims.cases.Provenance;
import org.kaoyi.claims.event.ClaimRecorded;
import org.kaoyi.claims.text.LinkReview;
import org.kaoyi.claims.text.LinkedClaim;
import org.kaoyi.claims.text.SupportRelation;
import org.kaoyi.claims.text.TextId;
import org.kaoyi.claims.value.ValueType;

/** What becomes of sentences when a source falls, by the grading of the audit. */
class RegradingTest {
    private static final TextId TEXT = new TextId("article");

    private final Archive archive = new Archive()
            .source("C1", "Chinese")
            .source("K1", "DPRK")
            .occasion("talk", "1957-11-09")
            .question("men", ValueType.QUANTITY);
    private final ClaimIndex index = new ClaimIndex();

    private StatementLink says(String siglum, String value, boolean inOpenFinding) {
        archive.says(siglum, "talk", "men", value);
        ClaimId id = new ClaimId(siglum + "/talk/men");
        archive.dossier().claims().stream()
                .filter(it -> it.id().equals(id))
                .forEach(it -> index.apply(new ClaimRecorded(it)));
        LinkedClaim claim =
                new LinkedClaim(id, SupportRelation.SUPPORTS, true, inOpenFinding, true, 1, siglum, false, null, false);
        return new StatementLink(
                claim,
                "a historian",
                LinkReview.CONFIRMED,
                new Provenance(null, List.of(), new Siglum(siglum), Set.of()));
    }

    private Regrading without(@Nullable StatementLink falls, String sentence, StatementLink... links) {
        List<TextAudit.Statement> text = List.of(
                new TextAudit.Statement("They met in 1957.", List.of(), List.of()),
                new TextAudit.Statement(sentence, List.of(), List.of(links)));
        return new TextAudit(index)
                .without(
                        TEXT,
                        text,
                        Set.of(2),
                        new Regrading.Fall(
                                id -> falls != null && id.equals(falls.claim().claim()), link -> false))
                .getFirst();
    }

    @Test
    void aSentenceWhoseClaimFallsIsStaleAndRestsOnOneLineLess() {
        StatementLink kept = says("C1", "300,000", false);
        StatementLink lost = says("K1", "300,000", false);

        Regrading regraded = without(lost, "There were 300,000 men.", kept, lost);

        assertThat(regraded.before().grade()).isEqualTo("SUPPORTED");
        assertThat(regraded.after().grade()).isEqualTo("STALE");
        assertThat(regraded.before().independence()).isNotNull();
        assertThat(regraded.before().independence().lines()).isEqualTo(2);
        assertThat(regraded.after().independence().lines()).isEqualTo(1);
        assertThat(regraded.changes()).isTrue();
    }

    @Test
    void whatASentenceSaysBesideItsClaimsCountsBeforeAndAfter() {
        StatementLink lost = says("K1", "300,000", false);

        assertThat(without(lost, "There were 200,000 men.", lost).before().grade())
                .as("links alone would say single line")
                .isEqualTo("CONTRADICTED");
    }

    @Test
    void aFindingThatClosesFreesASentenceForWhatItsWordsSay() {
        StatementLink contested = says("C1", "at least 300,000", true);

        Regrading regraded = without(null, "There were 300,000 men.", contested);

        assertThat(regraded.before().grade()).isEqualTo("CONTESTED");
        assertThat(regraded.after().grade()).as("it leaves the bound out").isEqualTo("OVERSTATED");
        assertThat(regraded.after().arithmetic()).extracting(Because::code).containsExactly("figure-more");
    }

    @Test
    void whereNothingFallsNothingChanges() {
        StatementLink kept = says("C1", "300,000", false);

        assertThat(without(null, "There were 300,000 men.", kept).changes()).isFalse();
    }
}
