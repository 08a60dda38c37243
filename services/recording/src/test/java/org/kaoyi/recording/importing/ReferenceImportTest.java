package org.kaoyi.recording.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kaoyi.claims.account.OccasionId;
import org.kaoyi.claims.account.Question;
import org.kaoyi.claims.account.QuestionId;
import org.kaoyi.claims.archive.AccessForm;
import org.kaoyi.claims.archive.Siglum;
import org.kaoyi.claims.authority.Authority;
import org.kaoyi.claims.authority.AuthorityId;
import org.kaoyi.claims.authority.AuthorityKind;
import org.kaoyi.claims.value.ValueType;
import org.kaoyi.recording.Workshop;

/** What claims refer to, by table. */
class ReferenceImportTest {
    @TempDir
    Path folder;

    private Workshop ledger;

    @BeforeEach
    void begin() {
        ledger = new Workshop(folder);
    }

    @Test
    void aQuestionWithoutTypeIsTextUnlessItsAnswersSayMoreAndStaysWhatItIs() {
        ImportFile questions = ledger.file("questions.csv", "id,text\nmood,In what mood?\nguests,How many guests?\n");
        ImportSummary dry = ledger.importing(ImportOptions.by("editor").dry(), questions);
        assertThat(dry.errors()).isEmpty();
        assertThat(dry.warnings())
                .extracting(RowError::row, RowError::column)
                .containsExactly(tuple(2L, "type"), tuple(3L, "type"));
        assertThat(dry.warnings().getFirst().reason()).contains("taken for text", "give a type");

        ledger.importing(
                ledger.file("sources.csv", "id,title\nS9,Diary\n"),
                ledger.file("occasions.csv", "id,title\ndinner,A dinner\n"));
        ImportSummary typed = ledger.importing(
                questions, ledger.file("claims.csv", "occasion,question,source,value\ndinner,guests,S9,12\n"));
        assertThat(typed.errors()).isEmpty();
        assertThat(typed.warnings().getLast().reason()).contains("taken for quantity");
        assertThat(ledger.book().question(new QuestionId("mood")).orElseThrow().type())
                .isEqualTo(ValueType.TEXT);

        FileSummary again = ledger.importing(questions).files().getFirst();
        assertThat(again.alreadyThere())
                .as("without its answers, the question keeps the type that it has")
                .isEqualTo(2);
    }

    @Test
    void rowsOfOneIdAreOneAuthorityWithSeveralNames() {
        ledger.importing(ledger.file("agents.csv", Workshop.AGENTS));
        Authority mao = ledger.book()
                .authority(AuthorityKind.AGENT, new AuthorityId("mao"))
                .orElseThrow();
        assertThat(mao.names()).extracting(Authority.Name::text).containsExactly("Mao Zedong", "毛澤東");
    }

    @Test
    void idsInOtherFilesAreKeptAsTextEachOnceWhicheverRowNamesThem() {
        ledger.importing(ledger.file("agents.csv", """
                id,name,external_ids
                yudin,Yudin,catalogue:Q1; library:2
                yudin,Юдин,library:2;РГБ 000-1
                """));
        assertThat(ledger.book()
                        .authority(AuthorityKind.AGENT, new AuthorityId("yudin"))
                        .orElseThrow()
                        .externalIds())
                .isEqualTo("catalogue:Q1; library:2; РГБ 000-1");
    }

    @Test
    void termsMayReferToTermsFurtherDownAndExcludeEachOther() {
        ImportSummary summary = ledger.importing(ledger.file("terms.csv", """
                id,name,entails,excludes
                apology,apology,admission,
                agreed,agreed,,refused
                refused,refused,,agreed
                admission,admission of error,,
                """));
        assertThat(summary.errors()).isEmpty();
        assertThat(summary.added()).isEqualTo(4);
        assertThat(ledger.book().entails(AuthorityKind.TERM, new AuthorityId("apology"), new AuthorityId("admission")))
                .isTrue();
        assertThat(ledger.events()).hasSize(4);
    }

    @Test
    void aTermThatRefersToNothingIsRefusedUnderItsColumn() {
        ImportSummary summary =
                ledger.importing(ledger.file("terms.csv", "id,name,broader\napology,apology,contrition\n"));
        assertThat(summary.errors()).hasSize(1);
        assertThat(summary.errors().getFirst().column()).isEqualTo("broader");
        assertThat(summary.errors().getFirst().reason()).startsWith("Unknown authority");
    }

    @Test
    void rowsOfOneAuthorityMustNotContradictEachOther() {
        ImportSummary summary = ledger.importing(ledger.file("terms.csv", "id,name,scheme\na,x,one\na,y,two\n"));
        assertThat(summary.added()).isEqualTo(1);
        assertThat(summary.errors()).extracting(RowError::row).containsExactly(3L);
    }

    @Test
    void aWholeMayStandBelowItsPart() {
        ledger.furnished();
        assertThat(ledger.book()
                        .occasion(new OccasionId("talk-9-nov"))
                        .orElseThrow()
                        .partOf())
                .isEqualTo(new OccasionId("moscow-talks"));
    }

    @Test
    void nothingIsPartOfItself() {
        ImportSummary summary = ledger.importing(ledger.file("occasions.csv", """
                id,title,part_of
                a,A,b
                b,B,a
                """));
        assertThat(summary.added()).isZero();
        assertThat(summary.errors()).extracting(RowError::column).containsExactly("part_of", "part_of");
    }

    @Test
    void aSourceThatIsOnlyCitedIsSoMarked() {
        ledger.importing(ledger.file("sources.csv", """
                id,title,cited_in,language
                C1,Mao to Yudin,SHEN,zh-Hant; ru
                C2,Zhou to Yudin,,no language
                """));
        assertThat(ledger.book().source(new Siglum("C1")).orElseThrow().access().form())
                .isEqualTo(AccessForm.CITED);
        assertThat(ledger.book().source(new Siglum("C2"))).isEmpty();
    }

    @Test
    void filesGivenInAnyOrderAreTakenInTheOrderOfTheirDependence() {
        ImportSummary summary = ledger.importing(
                ledger.file("balances.csv", """
                        whole_occasion,whole_question,part_occasion,part_question,exhaustive
                        moscow-talks,strength,talk-9-nov,strength,no
                        """),
                ledger.file("questions.csv", Workshop.QUESTIONS),
                ledger.file("occasions.csv", Workshop.OCCASIONS),
                ledger.file("agents.csv", Workshop.AGENTS));
        assertThat(summary.errors()).isEmpty();
        assertThat(summary.files())
                .extracting(file -> file.kind().label())
                .containsExactly("agents", "occasions", "questions", "balances");
        assertThat(ledger.book().balances()).hasSize(1);
    }

    @Test
    void whatIsMissingIsCreatedWhenAsked() {
        ImportFile claims = ledger.file("claims.csv", """
                occasion,question,source,value,speaker,hearer
                the visit,How many guests?,Diary,三十萬,Kim,Pak
                the visit,When?,Diary,1958-02-14,,
                the visit,In what mood?,Diary,friendly,,
                the visit,In what mood?,Letter,cool,,
                """);
        ImportSummary dry =
                ledger.importing(ImportOptions.by("editor").creatingMissing().dry(), claims);
        assertThat(dry.created())
                .contains(
                        new Created("question", "How many guests?", "type quantity, inferred from its answers"),
                        new Created("question", "When?", "type date, inferred from its answers"),
                        new Created("term", "friendly", ""));
        assertThat(ledger.log().head().position()).isZero();

        ImportSummary real = ledger.importing(ImportOptions.by("editor").creatingMissing(), claims);
        assertThat(real.errors()).isEmpty();
        assertThat(real.created()).isEqualTo(dry.created());
        assertThat(ledger.book()
                        .question(new QuestionId("In what mood?"))
                        .orElseThrow()
                        .type())
                .isEqualTo(ValueType.TERM);
        assertThat(ledger.importing(ImportOptions.by("editor").creatingMissing(), claims)
                        .added())
                .isZero();
    }

    @Test
    void whetherItTookPlaceNeedsNobodyToPoseIt() {
        ledger.furnished();
        ImportFile claims = ledger.file(
                "claims.csv", "occasion,question,source,value,polarity\ntalk-9-nov,took-place,C1,yes,denies\n");

        ImportSummary summary = ledger.importing(claims);

        assertThat(summary.errors()).isEmpty();
        assertThat(ledger.book().question(Question.TOOK_PLACE)).contains(Question.tookPlace());
        assertThat(ledger.importing(claims).added()).isZero();
    }

    @Test
    void aRowThatIsRefusedDoesNotPoseWhetherItTookPlace() {
        ledger.furnished();
        ImportSummary summary =
                ledger.claims("occasion,question,source,value,polarity\ntalk-9-nov,took-place,C9,yes,denies\n");

        assertThat(summary.errors()).extracting(RowError::column).containsExactly("source");
        assertThat(ledger.book().question(Question.TOOK_PLACE)).isEmpty();
    }

    @Test
    void aVocabularyIsDeclaredExclusiveByARowOfItsOwn() {
        ImportSummary summary = ledger.importing(ledger.file("terms.csv", """
                id,name,scheme,exclusive
                answers,Kinds of answers,,yes
                agreed,agreed,answers,
                refused,refused,answers,
                """));

        assertThat(summary.errors()).isEmpty();
        assertThat(ledger.book().excludes(AuthorityKind.TERM, new AuthorityId("agreed"), new AuthorityId("refused")))
                .isTrue();
        assertThat(ledger.importing(ledger.file("terms.csv", "id,name,exclusive\ntones,Tones,perhaps\n"))
                        .errors())
                .extracting(RowError::column)
                .containsExactly("exclusive");
    }

    @Test
    void aCopyMayStandAboveItsOriginalInTheFile() {
        ImportSummary summary = ledger.importing(ledger.file("sources.csv", """
                id,title,content_of,derived_from
                C1-copy,Carbon,C1,
                C2,A history,,C1-copy; C3
                C1,Memorandum,,
                C3,Diary,,
                """));

        assertThat(summary.errors()).isEmpty();
        assertThat(ledger.book().sources()).hasSize(4);
    }

    @Test
    void aSourceThatDerivesFromNothingRegisteredIsRefusedInItsOwnRow() {
        ImportSummary summary = ledger.importing(ledger.file("sources.csv", """
                id,title,content_of,derived_from
                C1,Memorandum,,
                C2,A history,,C11
                C3,Translation,C12,
                """));

        assertThat(summary.errors())
                .extracting(RowError::row, RowError::column, RowError::value)
                .containsExactlyInAnyOrder(tuple(3L, "derived_from", "C11"), tuple(4L, "content_of", "C12"));
        assertThat(ledger.book().sources()).hasSize(1);
    }

    @Test
    void aRowThatIsWrongAnyhowCreatesNothing() {
        ledger.furnished();
        long before = ledger.log().head().position();
        ImportSummary summary = ledger.importing(
                ImportOptions.by("editor").creatingMissing(),
                ledger.file("claims.csv", "occasion,question,source,value,mode\nnew talk,apologised,C1,yes,perhaps\n"));
        assertThat(summary.errors()).extracting(RowError::column).contains("mode");
        assertThat(ledger.log().head().position()).isEqualTo(before);
    }

    @Test
    void aQuestionWithoutTypeTakesThatOfItsClaims() {
        ledger.furnished();
        ImportSummary summary = ledger.importing(
                ledger.file("questions2.csv", "id,text\nguests,How many guests?\n"),
                ledger.file("claims.csv", "occasion,question,source,value\ntalk-9-nov,guests,C1,30\n"));
        assertThat(summary.errors()).isEmpty();
        assertThat(ledger.book()
                        .question(new QuestionId("guests"))
                        .orElseThrow()
                        .type())
                .isEqualTo(ValueType.QUANTITY);
    }
}
