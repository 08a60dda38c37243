package org.kaoyi.recording.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.kaoyi.claims.archive.Siglum;
import org.kaoyi.claims.decision.Refusal;
import org.kaoyi.claims.decision.Rule;
import org.kaoyi.recording.Recorder;
import org.kaoyi.recording.Workshop;
import org.kaoyi.recording.drafting.TableKind;
import org.kaoyi.recording.withdrawsource.WithdrawSource;

/** Rows of a claims table that can not be what they say are refused, each with its reason. */
class RefusedClaimsTest extends RowsOfClaims {
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
    void aFigureThatChangesInTimeNeedsItsTime() {
        RowError error = onlyError("occasion,question,source,value,unit\ntalk-9-nov,strength,C1,30萬,1\n");
        assertThat(error.column()).isEqualTo("scope");
        assertThat(error.reason()).startsWith("Scope required: scope is empty. The answer varies with time");
    }

    @Test
    void ofAScopeWithoutATimeItIsNotSaidThatItIsEmpty() {
        RowError error =
                onlyError("occasion,question,source,value,unit,scope\ntalk-9-nov,strength,C1,30萬,1,participant=Peng\n");
        assertThat(error.column()).isEqualTo("scope");
        assertThat(error.value()).isEqualTo("participant=Peng");
        assertThat(error.reason())
                .startsWith("Scope required: scope \"participant=Peng\". The answer varies with time");
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
    void aCardinalityThatIsNotTheQuestionsRefusesTheRow() {
        RowError error =
                onlyError("occasion,question,source,value,cardinality\ntalk-9-nov,talk-date,C1,1957-11-09,many\n");
        assertThat(error.column()).isEqualTo("cardinality");
        assertThat(error.reason())
                .isEqualTo(
                        "The question \"talk-date\" is recorded with cardinality one. Leave the cell empty, or pose another question.");
    }

    @Test
    void anUnknownSourceIsRefusedAndNothingElseIsWritten() {
        RowError error = onlyError("occasion,question,source,value\ntalk-9-nov,apologised,C99,yes\n");
        assertThat(error.column()).isEqualTo("source");
        assertThat(error.reason()).contains("No source has the siglum \"C99\"").contains("--create-missing");
    }

    @Test
    void aNameOfTwoPersonsRefusesTheRowAndGivesTheirIds() {
        ledger.importing(ledger.file("agents.csv", "id,name\nkim-tb,Kim\nkim-cb,Kim\n"));
        RowError error = onlyError("occasion,question,source,value,speaker\ntalk-9-nov,apologised,C1,yes,Kim\n");
        assertThat(error.column()).isEqualTo("speaker");
        assertThat(error.reason())
                .startsWith("The name \"Kim\" belongs to several agents: ")
                .contains("kim-tb", "kim-cb")
                .endsWith(". Give the id of one.");
    }

    /** {@code --create-missing} makes the name an id; where it can be none, it is no advice. */
    @Test
    void aNameThatCanBeNoIdIsNotToBeCreatedOnTheWay() {
        String table = "occasion,question,source,value,speaker\ntalk-9-nov,apologised,C1,yes," + "A".repeat(401) + "\n";
        assertThat(onlyError(table).reason())
                .contains("No agent has the id or name")
                .endsWith(
                        " Enter it first, under an id of its own: as it stands it is none, since it has 401 characters; at most 400 are allowed.");
    }

    @Test
    void whatCanBeNoIdIsToldOnceAndNotToBeCreated() {
        String tooLong = "A".repeat(401);
        for (String row : List.of("%s,apologised,C1", "talk-9-nov,%s,C1", "talk-9-nov,apologised,%s")) {
            RowError error = onlyError("occasion,question,source,value\n" + row.formatted(tooLong) + ",yes\n");
            assertThat(error.reason())
                    .startsWith("An identifier has 401 characters")
                    .doesNotContain("--create-missing");
        }
    }

    /** What is empty stands in every cell, and no cell is at fault for it. */
    @Test
    void ofWhatIsMissingNoOtherColumnIsBlamed() {
        List<RowError> errors = new ArrayList<>();
        new FileProgress("claims.csv", TableKind.CLAIMS, errors, () -> {})
                .outcome(List.of(new TableRow(2, Map.of("occasion", "talk-9-nov"), null)))
                .refused(new Refusal(Rule.REASON_REQUIRED, "reason", ""));

        assertThat(errors).extracting(RowError::column).containsExactly("reason");
    }

    @Test
    void whoCanNotBeKeptAsTheOneWhoImportsRefusesWhatWouldBeCreatedInHisName() {
        ImportSummary summary = ledger.importing(
                ImportOptions.by("edi\0tor").creatingMissing(),
                ledger.file("claims.csv", "occasion,question,source,value\ntalk-9-nov,apologised,C99,yes\n"));
        assertThat(summary.added()).isZero();
        assertThat(summary.errors())
                .extracting(RowError::reason)
                .anySatisfy(reason -> assertThat(reason)
                        .startsWith("The ledger can not hold this source: ")
                        .contains("actor", "U+0000 as character 4", "remove it"));
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
    void aSilentRowWithWordsOfItsOwnIsRefusedSinceTheyWouldBeLost() {
        RowError error = onlyError("""
                occasion,question,source,value,polarity,quotation
                talk-9-nov,apologised,C1,,silent,道歉
                """);
        assertThat(error.column()).isEqualTo("quotation");
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
    void aSilenceOnAnswersThatVaryWithTimeNeedsAScopeToo() {
        RowError error = onlyError("occasion,question,source,value,polarity\ntalk-9-nov,strength,C1,,silent\n");

        assertThat(error.column()).isEqualTo("scope");
        assertThat(error.reason()).contains("for which time");
    }
}
