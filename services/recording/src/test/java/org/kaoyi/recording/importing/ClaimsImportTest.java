package org.kaoyi.recording.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kaoyi.claims.account.Claim;
import org.kaoyi.claims.account.Examination;
import org.kaoyi.claims.account.Extent;
import org.kaoyi.claims.account.Mode;
import org.kaoyi.claims.account.Polarity;
import org.kaoyi.claims.archive.Siglum;
import org.kaoyi.claims.authority.AuthorityId;
import org.kaoyi.claims.authority.AuthorityKind;
import org.kaoyi.claims.event.ClaimRecorded;
import org.kaoyi.claims.event.SourceExamined;
import org.kaoyi.recording.Recorder;
import org.kaoyi.recording.Workshop;
import org.kaoyi.recording.withdrawsource.WithdrawSource;

/** Given a ledger with the Moscow talks, rows of a claims table are recorded or refused. */
class ClaimsImportTest {
    @TempDir
    Path folder;

    private Workshop ledger;

    @BeforeEach
    void furnish() {
        ledger = new Workshop(folder).furnished();
    }

    private Claim onlyClaim(String table) {
        assertThat(ledger.claims(table).errors()).isEmpty();
        List<ClaimRecorded> claims = ledger.events(ClaimRecorded.class);
        assertThat(claims).hasSize(1);
        return claims.getFirst().claim();
    }

    private RowError onlyError(String table) {
        long before = ledger.log().head().position();
        ImportSummary summary = ledger.claims(table);
        assertThat(summary.exitCode()).isEqualTo(3);
        assertThat(summary.errors()).hasSize(1);
        assertThat(ledger.log().head().position()).isEqualTo(before);
        return summary.errors().getFirst();
    }

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
    void aChainOfUnequalLengthsIsRefused() {
        RowError error = onlyError("""
                id,occasion,question,source,value,speaker,hearer
                apology-K1,talk-9-nov,apologised,K1,yes,Kim Il-sung > Pak Ui-wan,standing committee
                """);
        assertThat(error.column()).isEqualTo("hearer");
        assertThat(error.row()).isEqualTo(2);
        assertThat(error.reason()).contains("2 speakers and 1 hearers");
    }

    @Test
    void aNoIsNotAffirmed() {
        RowError error = onlyError("occasion,question,source,value\ntalk-9-nov,apologised,C1,否\n");
        assertThat(error.column()).isEqualTo("value");
        assertThat(error.reason()).contains("denies").contains("yes");
    }

    @Test
    void aFigureThatChangesInTimeNeedsItsTime() {
        RowError error = onlyError("occasion,question,source,value,unit\ntalk-9-nov,strength,C1,30萬,1\n");
        assertThat(error.column()).isEqualTo("scope");
        assertThat(error.reason()).startsWith("Scope required");
    }

    @Test
    void aValueOfAnotherKindIsRefusedWithAnExample() {
        RowError error = onlyError("occasion,question,source,value\ntalk-9-nov,talk-date,C1,in the afternoon\n");
        assertThat(error.column()).isEqualTo("value");
        assertThat(error.value()).isEqualTo("in the afternoon");
        assertThat(error.reason()).contains("Write it like this: ");
    }

    @Test
    void aTypeThatIsNotTheQuestionsRefusesTheRow() {
        RowError error =
                onlyError("occasion,question,source,value,type\ntalk-9-nov,talk-date,C1,1957-11-09,quantity\n");
        assertThat(error.column()).isEqualTo("type");
        assertThat(error.reason()).contains("recorded with type date");
    }

    @Test
    void anUnknownSourceIsRefusedAndNothingElseIsWritten() {
        RowError error = onlyError("occasion,question,source,value\ntalk-9-nov,apologised,C99,yes\n");
        assertThat(error.column()).isEqualTo("source");
        assertThat(error.reason()).contains("No source has the siglum \"C99\"").contains("--create-missing");
    }

    @Test
    void aTopicThatTheVocabularyDoesNotHoldRefusesTheRowAndNamesWhatIsNearIt() {
        ledger.importing(ledger.file("terms.csv", """
                        id,name,scheme
                        apology,Apology,subjects
                        troops,Withdrawal of the troops,subjects
                        famine-aid,Aid for the hungry,subjects
                        famine-years,Years of hunger,years
                        """), ledger.file("questions.csv", """
                        id,text,type,vocabulary
                        subject-order,In what order?,sequence,subjects
                        subjects-raised,What was raised?,set,subjects
                        """));
        for (String row : List.of("subject-order,C1,apology > troops > famine", "subjects-raised,C1,apology; famine")) {
            RowError error = onlyError("id,occasion,question,source,value\nrow,talk-9-nov," + row + "\n");
            assertThat(error.reason())
                    .isEqualTo(
                            "No term has the id or name \"famine\" in the vocabulary subjects. Near it: \"famine-aid\"."
                                    + " Enter it first, or import with --create-missing.");
        }
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
    void aClaimOfAWithdrawnSourceIsRefused() {
        Recorder.of(ledger.log(), Workshop.CODEC)
                .record(new WithdrawSource(new Siglum("C1"), "a forgery"), Workshop.BY_EDITOR);
        RowError error = onlyError("occasion,question,source,value\ntalk-9-nov,apologised,C1,yes\n");
        assertThat(error.column()).isEqualTo("source");
        assertThat(error.reason()).startsWith("Source withdrawn");
    }

    @Test
    void theSameIdWithOtherContentIsRefusedAlsoInOneFile() {
        onlyClaim("id,occasion,question,source,value\na,talk-9-nov,apologised,K1,yes\n");
        RowError error = onlyError("id,occasion,question,source,value\na,talk-9-nov,apologised,C1,yes\n");
        assertThat(error.column()).isEqualTo("id");
        assertThat(error.reason()).startsWith("Same id other content");

        ImportSummary twice = ledger.claims("""
                id,occasion,question,source,value
                b,talk-9-nov,apologised,K1,yes
                b,talk-9-nov,apologised,K1,yes
                b,talk-9-nov,apologised,C1,yes
                """);
        assertThat(twice.added()).isEqualTo(1);
        assertThat(twice.files().getFirst().alreadyThere()).isEqualTo(1);
        assertThat(twice.errors()).extracting(RowError::row).containsExactly(4L);
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
    void aSilentRowWithWordsOfItsOwnIsRefusedSinceTheyWouldBeLost() {
        RowError error = onlyError("""
                occasion,question,source,value,polarity,quotation
                talk-9-nov,apologised,C1,,silent,道歉
                """);
        assertThat(error.column()).isEqualTo("quotation");
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
    void aDryRunWarnsOfAChangedRowAndAddsNothing() {
        onlyClaim("occasion,question,source,value,note\ntalk-9-nov,apologised,K1,yes,p. 88\n");
        ImportFile changed =
                ledger.file("changed.csv", "occasion,question,source,value,note\ntalk-9-nov,apologised,K1,yes,p. 89\n");
        ImportSummary dry = ledger.importing(ImportOptions.by("editor").dry(), changed);
        assertThat(dry.warnings()).hasSize(1);
        assertThat(dry.warnings().getFirst().row()).isEqualTo(2);
        assertThat(dry.warnings().getFirst().reason()).contains("would be a new claim beside");
        assertThat(dry.added()).isEqualTo(1);
        assertThat(ledger.events(ClaimRecorded.class)).hasSize(1);
    }

    @Test
    void aDryRunSaysAsWhatWordsAreComparedThatNameNoFigure() {
        ImportSummary dry = ledger.importing(ImportOptions.by("editor").dry(), ledger.file("vague.csv", """
                        occasion,question,source,value,scope
                        talk-9-nov,strength,K1,a few,1957-12
                        talk-9-nov,strength,C1,幾十萬,1957-12
                        talk-9-nov,strength,C1,約30萬,1957-11
                        """));
        assertThat(dry.warnings())
                .extracting(RowError::row, RowError::value, RowError::reason)
                .containsExactly(
                        tuple(
                                2L,
                                "a few",
                                "It names no single figure, and is compared as [2, 9]. If the source has a figure, write that."),
                        tuple(
                                3L,
                                "幾十萬",
                                "It names no single figure, and is compared as [200000, 990000]. If the source has a figure, write that."));
    }

    @Test
    void refusedRowsStandInATableOfTheirOwn() throws IOException {
        ImportSummary summary = ledger.claims("occasion,question,source,value\ntalk-9-nov,apologised,'=C9,yes\n");
        Path errors = folder.resolve("errors.csv");
        ErrorsFile.write(errors, summary.errors());
        assertThat(Files.readString(errors))
                .startsWith("file,row,column,value,reason\r\n")
                .contains(",2,source,'=C9,");
    }

    @Test
    void textThatNoDatabaseHoldsIsRefused() {
        RowError error = onlyError("occasion,question,source,value,note\ntalk-9-nov,apologised,K1,yes,a\0b\n");
        assertThat(error.reason()).contains("U+0000");
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

    @Test
    void aSilenceOnAnswersThatVaryWithTimeNeedsAScopeToo() {
        RowError error = onlyError("occasion,question,source,value,polarity\ntalk-9-nov,strength,C1,,silent\n");

        assertThat(error.column()).isEqualTo("scope");
        assertThat(error.reason()).contains("for which time");
    }

    @Test
    void aDryRunTellsWhichFindingsWouldComeOfIt() {
        ledger.claims("id,occasion,question,source,value,scope,unit\na,talk-9-nov,strength,C1,300000,1957-12,1\n");
        String table = "id,occasion,question,source,value,scope,unit\nb,talk-9-nov,strength,K1,250000,1957-12,1\n";

        ImportSummary dry = ledger.importing(ImportOptions.by("editor").dry(), ledger.file("claims.csv", table));

        assertThat(dry.errors()).isEmpty();
        assertThat(dry.cases()).singleElement().satisfies(found -> {
            assertThat(found.occasion()).isEqualTo("talk-9-nov");
            assertThat(found.question()).isEqualTo("strength");
            assertThat(found.grade()).isEqualTo("conflict");
            assertThat(found.kinds()).containsExactly("quantity");
            assertThat(found.before()).isEqualTo("single");
            assertThat(found.values()).hasSize(2);
        });
        ledger.claims(table);
        assertThat(ledger.importing(ImportOptions.by("editor").dry(), ledger.file("claims.csv", table))
                        .cases())
                .as("what is in already brings nothing about")
                .isEmpty();
    }
}
