package org.kaoyi.recording.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.junit.jupiter.api.Test;
import org.kaoyi.claims.event.ClaimRecorded;

/** A dry run says what would come of rows of a claims table, and records nothing. */
class DryRunOfClaimsTest extends RowsOfClaims {
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
    void aDryRunWarnsOfARowWhoseAnswerAloneChangedAndNotOfOneFromAnotherPlace() {
        String heading = "occasion,question,source,value,scope,unit,locus\n";
        onlyClaim(heading + "talk-9-nov,strength,K1,12 тыс.,1957-12,1,p. 88\n");
        ImportSummary dry = ledger.importing(
                ImportOptions.by("editor").dry(),
                ledger.file(
                        "changed.csv",
                        heading + "talk-9-nov,strength,K1,13 тыс.,1957-12,1,p. 88\n"
                                + "talk-9-nov,strength,K1,14 тыс.,1957-12,1,p. 91\n"
                                + "talk-9-nov,strength,K1,14 тыс.,1957-11,1,p. 88\n"
                                + "talk-9-nov,strength,C1,13 тыс.,1957-12,1,p. 88\n"));
        assertThat(dry.errors()).isEmpty();
        assertThat(dry.warnings())
                .filteredOn(warning -> warning.reason().contains("would be a new claim beside"))
                .extracting(RowError::row)
                .containsExactly(2L);
    }

    @Test
    void aDryRunWarnsOfNoAnswerMoreOfAQuestionThatHasMany() {
        ledger.importing(ledger.file("questions.csv", "id,text,type,cardinality\nguests,Who came?,text,many\n"));
        onlyClaim("occasion,question,source,value\ntalk-9-nov,guests,K1,a doctor\n");
        ImportSummary dry = ledger.importing(
                ImportOptions.by("editor").dry(),
                ledger.file("more.csv", "occasion,question,source,value\ntalk-9-nov,guests,K1,a driver\n"));
        assertThat(dry.added()).isEqualTo(1);
        assertThat(dry.warnings()).isEmpty();
    }

    @Test
    void aUnitThatIsNotKnownIsTakenAndToldWithTheOneThatWasProbablyMeant() {
        String table = """
                        occasion,question,source,value,scope,unit
                        talk-9-nov,strength,K1,3,1957-12,hectar
                        talk-9-nov,strength,C1,3,1957-12,blorg
                        talk-9-nov,strength,C1,3,1957-11,畝
                        talk-9-nov,strength,K1,3,1957-11,1
                        """;
        ImportSummary dry = ledger.importing(ImportOptions.by("editor").dry(), ledger.file("units.csv", table));
        assertThat(dry.added()).isEqualTo(4);
        assertThat(dry.warnings())
                .extracting(RowError::row, RowError::column, RowError::value)
                .containsExactly(tuple(2L, "unit", "hectar"), tuple(3L, "unit", "blorg"));
        assertThat(dry.warnings().getFirst().reason()).contains("Did you mean \"hectare\"?");
        assertThat(dry.warnings().getLast().reason()).contains("compared only with others in \"blorg\"", "UCUM");
        assertThat(ledger.importing(ledger.file("questions.csv", "id,text,type,unit\nland,How much?,quantity,hectar\n"))
                        .warnings())
                .as("a question's unit stays, so it is told also when it is recorded")
                .extracting(RowError::column)
                .containsExactly("unit");
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
