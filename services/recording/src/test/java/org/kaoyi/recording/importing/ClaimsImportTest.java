package org.kaoyi.recording.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.kaoyi.claims.account.Claim;
import org.kaoyi.claims.account.Examination;
import org.kaoyi.claims.account.Extent;
import org.kaoyi.claims.account.Mode;
import org.kaoyi.claims.account.Polarity;
import org.kaoyi.claims.authority.AuthorityId;
import org.kaoyi.claims.authority.AuthorityKind;
import org.kaoyi.claims.event.ClaimRecorded;
import org.kaoyi.claims.event.SourceExamined;

/** Given a ledger with the Moscow talks, rows of a claims table are recorded or refused. */
class ClaimsImportTest extends RowsOfClaims {
    @Test
    void aClaimKeepsTheWordingAndHoldsWhatItMeans() {
        Claim claim = onlyClaim("""
                id,occasion,question,source,value,scope,unit,locus,note
                strength-C1,talk-9-nov,strength,C1, 約30萬 ,1957-12,1,ll. 5-7ob.,"p. 93, n. 46"
                """);
        assertThat(claim.wording()).isEqualTo(" 約30萬 ");
        assertThat(claim.value().display()).isEqualTo("~300000");
        assertThat(claim.scope().canonical()).isEqualTo("1957-12");
        assertThat(claim.mode()).isEqualTo(Mode.HAPPENED);
        assertThat(claim.locus()).isEqualTo("ll. 5-7ob.");
        assertThat(claim.note()).isEqualTo("p. 93, n. 46");
    }

    @Test
    void aRowWithoutIdIsAlreadyThereWhereOnlySpacesAroundItsCellsOrTheFormOfItsLettersDiffer() {
        String heading = "occasion,question,source,value,polarity,scope,unit,locus,note,ground\n";
        ImportSummary first = ledger.claims(heading + "talk-9-nov,strength,C1,三萬,,1957-12,1,ll. 5,\u00e9crit,\n"
                + "talk-9-nov,strength,K1,,silent,1957-12,1,p. 8,,list\n");
        assertThat(first.added()).as("%s", first.errors()).isEqualTo(2);

        ImportSummary again = ledger.claims(heading + "talk-9-nov,strength,C1,三萬 ,,1957-12,1,  ll. 5,e\u0301crit ,\n"
                + "talk-9-nov,strength,K1,,silent,1957-12,1, p. 8,,list \n");

        assertThat(again.errors()).isEmpty();
        assertThat(again.files().getFirst().alreadyThere()).isEqualTo(2);
        assertThat(ledger.events(ClaimRecorded.class).getFirst().claim().wording())
                .as("it stands as it first came in")
                .isEqualTo("三萬");
    }

    @Test
    void underAnIdOfItsOwnARowWithAnotherSpaceIsOtherContent() {
        String heading = "id,occasion,question,source,value,scope,unit\n";
        onlyClaim(heading + "a,talk-9-nov,strength,C1,三萬,1957-12,1\n");
        assertThat(onlyError(heading + "a,talk-9-nov,strength,C1,三萬 ,1957-12,1\n")
                        .column())
                .isEqualTo("id");
    }

    @Test
    void aRetoldTellingKeepsEveryHop() {
        Claim claim = onlyClaim("""
                id,occasion,question,source,value,speaker,hearer
                apology-K1,talk-9-nov,apologised,K1,yes,Kim Il-sung > Pak Ui-wan,standing committee > ?
                """);
        assertThat(claim.chain().hops()).hasSize(2);
        assertThat(claim.chain().teller()).contains(new AuthorityId("kim"));
        assertThat(claim.chain().hops().getLast().hearer()).isNull();
    }

    @Test
    void aNoIsNotAffirmed() {
        RowError error = onlyError("occasion,question,source,value\ntalk-9-nov,apologised,C1,否\n");
        assertThat(error.column()).isEqualTo("value");
        assertThat(error.reason()).contains("denies").contains("yes");
    }

    @Test
    void everyTopicThatIsMissingIsCreatedWhereThatIsAskedFor() {
        ledger.importing(ledger.file("questions.csv", """
                id,text,type,vocabulary
                subject-order,In what order?,sequence,subjects
                """));
        ImportOptions creating = ImportOptions.by("editor").creatingMissing();
        ImportSummary summary = ledger.importing(creating, ledger.file("claims.csv", """
                id,occasion,question,source,value
                row,talk-9-nov,subject-order,C1,a1 > b2 > c3 > d4 > e5 > f6
                """));
        assertThat(summary.errors()).isEmpty();
        assertThat(ledger.book().authorities(AuthorityKind.TERM))
                .extracting(term -> term.id().value())
                .contains("a1", "b2", "c3", "d4", "e5", "f6");
    }

    @Test
    void aSilentRowIsAnExaminationByItsReader() {
        assertThat(ledger.claims("""
                        id,occasion,question,source,value,polarity,reader,extent,silence,present
                        silent-C1,talk-9-nov,apologised,C1,,silent,Shen Zhihua,whole,reported,yes
                        silent-C1-bare,talk-9-nov,talk-date,C1,,silent,,,,
                        """).errors()).isEmpty();
        List<Examination> examinations = ledger.events(SourceExamined.class).stream()
                .map(SourceExamined::examination)
                .toList();
        assertThat(examinations).hasSize(2);
        assertThat(examinations.getFirst().reader()).isEqualTo("Shen Zhihua");
        assertThat(examinations.getFirst().extent()).isEqualTo(Extent.WHOLE);
        assertThat(examinations.getFirst().present()).isTrue();
        assertThat(examinations.getLast().reader()).isEqualTo("editor");
        assertThat(examinations.getLast().extent()).isEqualTo(Extent.RELEVANT);
    }

    @Test
    void aRowWithoutIdIsTheSameRowHoweverItsColumnsStand() {
        Claim claim = onlyClaim("occasion,question,source,value\ntalk-9-nov,apologised,K1,yes\n");
        assertThat(claim.id().value()).matches("[0-9a-f]{32}");
        ImportSummary again = ledger.claims("note,value,source,question,occasion\n,yes, K1 ,apologised,talk-9-nov\n");
        assertThat(again.added()).isZero();
        assertThat(again.files().getFirst().alreadyThere()).isEqualTo(1);
    }

    @Test
    void rowsAreCountedAsASpreadsheetCountsThem() {
        ImportSummary summary = ledger.claims("""
                id,occasion,question,source,value,note
                a,talk-9-nov,apologised,K1,yes,"two
                lines"

                b,talk-9-nov,apologised,K9,yes,
                """);
        assertThat(summary.added()).isEqualTo(1);
        assertThat(summary.errors()).extracting(RowError::row).containsExactly(4L);
    }

    @Test
    void aGuardedCellComesBackAsItWas() {
        Claim claim = onlyClaim("id,occasion,question,source,value,note\na,talk-9-nov,apologised,K1,yes,'=SUM(A1)\n");
        assertThat(claim.note()).isEqualTo("=SUM(A1)");
        for (String cell : List.of("=1+1", "'=1", "plain", "'quoted'", "-5", "''+x", "")) {
            assertThat(SpreadsheetGuard.unguarded(SpreadsheetGuard.guarded(cell)))
                    .isEqualTo(cell);
        }
    }

    @Test
    void aDenialAndAnAttributionAreRecorded() {
        Claim claim = onlyClaim("""
                id,occasion,question,source,value,polarity,attributed_to,explicit,complete
                a,talk-9-nov,apologised,K1,yes,denies,Mao Zedong > 毛澤東,inferred,
                """);
        assertThat(claim.polarity()).isEqualTo(Polarity.DENIES);
        assertThat(claim.level()).isEqualTo(2);
        assertThat(claim.explicit()).isFalse();
    }

    @Test
    void aParticipantIsTheSameInEveryNameAndWriting() {
        ImportSummary summary = ledger.claims("""
                id,occasion,question,source,value,scope
                a,talk-9-nov,apologised,C1,yes,participant=Kim Il-sung
                b,talk-9-nov,apologised,K1,yes,participant=KIM IL-SUNG
                c,talk-9-nov,apologised,SHEN,yes,participant=kim
                d,talk-9-nov,talk-date,C1,1957-11-09,participant=The Interpreter
                e,talk-9-nov,talk-date,K1,1957-11-09,participant=the  interpreter
                """);

        assertThat(summary.errors()).isEmpty();
        assertThat(ledger.events(ClaimRecorded.class))
                .extracting(it -> it.claim().scope().canonical())
                .containsExactly(
                        "participant=kim",
                        "participant=kim",
                        "participant=kim",
                        "participant=the interpreter",
                        "participant=the interpreter");
    }
}
