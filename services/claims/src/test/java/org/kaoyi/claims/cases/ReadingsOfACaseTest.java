package org.kaoyi.claims.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.kaoyi.claims.account.Cardinality;
import org.kaoyi.claims.archive.Layer;
import org.kaoyi.claims.value.ValueType;

/** Which statements make one reading, who agrees with whom, and what a case is called then. */
class ReadingsOfACaseTest {
    private final Archive archive = Archive.ofTheTalks();

    @Test
    void twoCodersOfOneSourceAreANoteAndNoConflictOfTheSource() {
        archive.question("men", ValueType.QUANTITY);
        archive.says("C1", "talk", "men", "300,000").codedBy("first coder");
        archive.says("C1", "talk", "men", "30,000").codedBy("second coder");

        Case found = archive.caseOf("talk", "men");

        assertThat(found.kinds()).containsExactly(Kind.CODING);
        assertThat(found.grade()).isEqualTo(Grade.SINGLE);
    }

    @Test
    void twoTranslationsOfOneSourceAreANote() {
        archive.question("men", ValueType.QUANTITY);
        archive.says("C1", "talk", "men", "300,000").translatedBy("first translator");
        archive.says("C1", "talk", "men", "30,000").translatedBy("second translator");

        assertThat(archive.caseOf("talk", "men").kinds()).containsExactly(Kind.RENDERING);
    }

    @Test
    void oneSourceThatSaysTheSameTwiceAgreesWithNobody() {
        archive.question("men", ValueType.QUANTITY);
        archive.says("C1", "talk", "men", "300,000");
        archive.says("C1", "talk", "men", "300,000");

        Case found = archive.caseOf("talk", "men");

        assertThat(found.grade()).isEqualTo(Grade.SINGLE);
        assertThat(found.independence().statements()).isEqualTo(2);
    }

    @Test
    void oneSourceThatSaysItCoarserElsewhereIsASingleSource() {
        archive.question("men", ValueType.QUANTITY);
        archive.says("C1", "talk", "men", "300,000");
        archive.says("C1", "talk", "men", "30萬");

        assertThat(archive.caseOf("talk", "men").grade()).isEqualTo(Grade.SINGLE);
    }

    @Test
    void agreementOnAPartAndCoarsenessBesideItIsCoarser() {
        archive.question("men", ValueType.QUANTITY).source("S1", "Soviet");
        archive.says("C1", "talk", "men", "300,000");
        archive.says("K1", "talk", "men", "300,000");
        archive.says("S1", "talk", "men", "30萬");

        Case found = archive.caseOf("talk", "men");

        assertThat(found.grade()).isEqualTo(Grade.COARSER);
        assertThat(found.readings())
                .extracting(reading -> reading.claims().size())
                .containsExactly(2, 1);
    }

    @Test
    void sourcesThatBothDenyAgree() {
        archive.question("apologised", ValueType.YES_NO);
        archive.says("C1", "talk", "apologised", "yes").denying();
        archive.says("K1", "talk", "apologised", "yes").denying();

        assertThat(archive.caseOf("talk", "apologised").grade()).isEqualTo(Grade.AGREEMENT);
        assertThat(archive.caseOf("talk", "apologised").reason().code()).isEqualTo("agree");
    }

    @Test
    void whereManyAnswersAreAdmittedAnotherAnswerIsNoConflict() {
        archive.question("present", ValueType.AGENT, Cardinality.MANY, false);
        archive.says("C1", "talk", "present", "Mao");
        archive.says("K1", "talk", "present", "Kim");

        assertThat(archive.caseOf("talk", "present").grade().isFinding()).isFalse();
    }

    @Test
    void readingsStandMostStatementsFirst() {
        archive.question("men", ValueType.QUANTITY);
        archive.says("C1", "talk", "men", "100");
        archive.says("K1", "talk", "men", "200");
        archive.says("C2", "talk", "men", "200");

        assertThat(archive.caseOf("talk", "men").readings())
                .extracting(Reading::value)
                .containsExactly("200", "100");
    }

    @Test
    void aDenialAndAnAffirmationOfOneValueAreTwoReadings() {
        archive.question("men", ValueType.QUANTITY);
        archive.says("C1", "talk", "men", "100");
        archive.says("K1", "talk", "men", "200").denying();

        Case found = archive.caseOf("talk", "men");

        assertThat(found.groups()).hasSize(1);
        assertThat(found.readings()).hasSize(2);
    }

    @Test
    void readingsThatNobodyComparedStandInNoGroupTogether() {
        archive.source("W1", "Chinese", Layer.REMINISCENCE, "1990").question("men", ValueType.QUANTITY);
        archive.says("C1", "talk", "men", "100");
        archive.says("C1", "talk", "men", "about 100");
        archive.says("K1", "talk", "men", "200");
        archive.says("W1", "talk", "men", "500");

        Case found = archive.caseOf("talk", "men");

        assertThat(found.groups())
                .extracting(group -> group.stream()
                        .map(reading -> found.readings().get(reading).value())
                        .toList())
                .containsExactlyInAnyOrder(List.of("100", "~100"), List.of("200"), List.of("500"));
    }

    @Test
    void freeWordsAffirmedAndDeniedStandInNoGroupTogether() {
        archive.question("why", ValueType.TEXT);
        archive.says("C1", "talk", "why", "he apologised");
        archive.says("K1", "talk", "why", "he apologised").denying();

        assertThat(archive.caseOf("talk", "why").groups()).hasSize(2);
    }
}
