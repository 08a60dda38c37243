package org.kaoyi.claims.cases;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.kaoyi.claims.account.ClaimId;
import org.kaoyi.claims.archive.AccessForm;
import org.kaoyi.claims.value.ValueType;

/** Two translations, or two coders, of one passage: blame these before the source (domain.md §3). */
class NotesTest {
    private final Archive archive = new Archive()
            .source("C1", "Chinese")
            .source("K1", "DPRK")
            .occasion("talk", "1957-11-09")
            .question("men", ValueType.QUANTITY);

    @Test
    void twoCodersOfOneSourceBesideAnotherSourceAreANoteAndItsContradictionAConflict() {
        archive.says("C1", "talk", "men", "300,000").codedBy("first");
        archive.says("C1", "talk", "men", "30,000").codedBy("second");
        archive.says("K1", "talk", "men", "300,000").codedBy("first");

        Case found = archive.caseOf("talk", "men");

        assertThat(found.kinds()).containsExactly(Kind.QUANTITY, Kind.CODING);
        assertThat(found.grade()).isEqualTo(Grade.CONFLICT);
        assertThat(found.differences().getFirst().claims())
                .containsExactly(new ClaimId("C1/talk/men#2"), new ClaimId("K1/talk/men"));
        assertThat(found.differences().getLast().claims())
                .containsExactly(new ClaimId("C1/talk/men"), new ClaimId("C1/talk/men#2"));
        assertThat(found.between()).containsExactly(new SidePair("Chinese", "DPRK"));
    }

    @Test
    void twoPassagesOfOneSourceContradictEachOther() {
        archive.says("C1", "talk", "men", "300,000").codedBy("first").onPage("p. 1");
        archive.says("C1", "talk", "men", "30,000").codedBy("second").onPage("p. 9");

        assertThat(archive.caseOf("talk", "men").kinds()).containsExactly(Kind.QUANTITY);
    }

    @Test
    void oneCoderWhoReadsTwoFiguresInOneSourceFoundAContradictionOfTheSource() {
        archive.says("C1", "talk", "men", "300,000").codedBy("first");
        archive.says("C1", "talk", "men", "30,000").codedBy("first");

        Case found = archive.caseOf("talk", "men");

        assertThat(found.kinds()).containsExactly(Kind.QUANTITY);
        assertThat(found.between()).containsExactly(new SidePair("Chinese", "Chinese"));
    }

    @Test
    void twoTranslationsOfOneOriginalAreANoteThoughTheyHaveTwoSigla() {
        archive.translation("C1e", "C1").translation("C1r", "C1");
        archive.says("C1e", "talk", "men", "300,000");
        archive.says("C1r", "talk", "men", "30,000");

        assertThat(archive.caseOf("talk", "men").kinds()).containsExactly(Kind.RENDERING);
    }

    @Test
    void aTranslationThatDiffersFromItsOriginalIsANote() {
        archive.translation("C1e", "C1");
        archive.says("C1e", "talk", "men", "300,000");
        archive.says("C1", "talk", "men", "30,000");

        assertThat(archive.caseOf("talk", "men").kinds()).containsExactly(Kind.RENDERING);
    }

    @Test
    void anEditionThatDiffersFromItsOriginalIsADifferenceOfTheText() {
        archive.copy("C1p", "C1", AccessForm.EDITION);
        archive.says("C1p", "talk", "men", "300,000").codedBy("first");
        archive.says("C1", "talk", "men", "30,000").codedBy("second");

        assertThat(archive.caseOf("talk", "men").kinds()).containsExactly(Kind.QUANTITY);
    }

    @Test
    void twoTranslatorsOfTwoSourcesAreNoNote() {
        archive.says("C1", "talk", "men", "300,000").translatedBy("first");
        archive.says("K1", "talk", "men", "30,000").translatedBy("second");

        assertThat(archive.caseOf("talk", "men").kinds()).containsExactly(Kind.QUANTITY);
    }
}
