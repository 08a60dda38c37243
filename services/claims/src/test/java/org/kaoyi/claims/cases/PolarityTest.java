package org.kaoyi.claims.cases;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.kaoyi.claims.account.Cardinality;
import org.kaoyi.claims.value.ValueType;

/** Affirmation against denial, of facts, of members, of occasions, and of having said so (domain.md §3). */
class PolarityTest {
    private final Archive archive = new Archive()
            .source("C1", "Chinese")
            .source("K1", "DPRK")
            .source("S1", "Soviet")
            .agents("Mao", "Kim", "Yudin")
            .occasion("talk", "1957-11-09");

    @Test
    void yesAgainstNoIsAConflictOfPolarity() {
        archive.question("apologised", ValueType.YES_NO);
        archive.says("K1", "talk", "apologised", "yes");
        archive.says("C1", "talk", "apologised", "yes").denying();

        Case found = archive.caseOf("talk", "apologised");

        assertThat(found.grade()).isEqualTo(Grade.CONFLICT);
        assertThat(found.kind()).isEqualTo(Kind.POLARITY);
        assertThat(found.readings()).hasSize(2);
        assertThat(found.groups()).hasSize(2);
    }

    @Test
    void whoDeniesAnAcknowledgementDeniesAnApology() {
        archive.question("word", ValueType.TERM).terms("acknowledgement").termEntailing("apology", "acknowledgement");
        archive.says("K1", "talk", "word", "apology");
        archive.says("C1", "talk", "word", "acknowledgement").denying();

        assertThat(archive.caseOf("talk", "word").kind()).isEqualTo(Kind.POLARITY);
    }

    @Test
    void whoDeniesAnApologyDoesNotDenyAnAcknowledgement() {
        archive.question("word", ValueType.TERM).terms("acknowledgement").termEntailing("apology", "acknowledgement");
        archive.says("K1", "talk", "word", "acknowledgement");
        archive.says("C1", "talk", "word", "apology").denying();

        assertThat(archive.caseOf("talk", "word").grade()).isEqualTo(Grade.UNCOMPARED);
    }

    @Test
    void aDenialDoesNotClashWithAMerelyDifferentValue() {
        archive.question("day", ValueType.DATE);
        archive.says("K1", "talk", "day", "1957-11-09");
        archive.says("C1", "talk", "day", "1957-11-12").denying();

        assertThat(archive.caseOf("talk", "day").grade()).isEqualTo(Grade.UNCOMPARED);
    }

    @Test
    void whoDeniesThatTwoCameAtOnceAgreesWithWhoTellsTheirOrder() {
        archive.terms("letter", "visit").question("order", ValueType.SEQUENCE);
        archive.says("C1", "talk", "order", "letter > visit");
        archive.says("K1", "talk", "order", "letter = visit").denying();

        assertThat(archive.caseOf("talk", "order").kinds()).isEmpty();
    }

    @Test
    void whoDeniesOneOfTheDaysThatAnotherListsContradictsHim() {
        archive.question("day", ValueType.DATE);
        archive.says("C1", "talk", "day", "{1957-11-09,1957-11-12}");
        archive.says("K1", "talk", "day", "1957-11-09").denying();
        archive.says("K1", "talk", "day", "1957-11-10").denying();

        assertThat(archive.caseOf("talk", "day").differences())
                .singleElement()
                .satisfies(it -> assertThat(it.kind()).isEqualTo(Kind.POLARITY));
    }

    @Test
    void aMemberAffirmedAndDeniedIsAConflictOfMembership() {
        archive.question("present", ValueType.SET, Cardinality.MANY, false).terms("Nam Il", "Peng");
        archive.says("K1", "talk", "present", "Nam Il; Peng");
        archive.says("C1", "talk", "present", "Peng").denying();

        assertThat(archive.caseOf("talk", "present").kind()).isEqualTo(Kind.MEMBERSHIP);
    }

    @Test
    void whoTellsOfATalkContradictsWhoDeniesThatItTookPlace() {
        archive.question("took-place", ValueType.YES_NO).question("day", ValueType.DATE);
        archive.says("K1", "talk", "day", "1957-11-09");
        archive.says("C1", "talk", "took-place", "yes").denying();

        Case found = archive.caseOf("talk", "took-place");

        assertThat(found.kind()).isEqualTo(Kind.POLARITY);
        assertThat(found.between()).containsExactly(new SidePair("Chinese", "DPRK"));
    }

    @Test
    void denyingThatOneSaidSoIsNotDenyingTheFact() {
        archive.question("men", ValueType.QUANTITY);
        archive.says("S1", "talk", "men", "300,000").attributedTo("Mao");
        archive.says("C1", "talk", "men", "300,000").attributedTo("Mao", "Mao").denying();

        Case saying = archive.caseOf("talk", "men", 1, null);

        assertThat(saying.kind()).isEqualTo(Kind.ATTRIBUTION_DENIAL);
        assertThat(saying.explainers()).as("300,000 is 300,000").doesNotContain(Explainer.ROUNDING);
        assertThat(archive.caseOf("talk", "men", 2, null).grade()).isEqualTo(Grade.SINGLE);
    }

    @Test
    void theTellerOfAnAccountCanDenyHavingToldIt() {
        archive.question("men", ValueType.QUANTITY);
        archive.says("S1", "talk", "men", "300,000").toldBy("Mao", "Yudin");
        archive.says("C1", "talk", "men", "300,000").attributedTo("Mao").denying();

        assertThat(archive.caseOf("talk", "men").kind()).isEqualTo(Kind.ATTRIBUTION_DENIAL);
    }

    @Test
    void twoWhoBothDenyAnOccasionDoNotContradictEachOther() {
        archive.question("took-place", ValueType.YES_NO);
        archive.says("K1", "talk", "took-place", "yes").denying();
        archive.says("C1", "talk", "took-place", "yes").denying();

        assertThat(archive.caseOf("talk", "took-place").grade()).isEqualTo(Grade.AGREEMENT);
    }

    @Test
    void whoIsExaminedForATalkOfWhichOthersTellIsSilentOnTheTalkItself() {
        archive.question("took-place", ValueType.YES_NO).question("day", ValueType.DATE);
        archive.says("K1", "talk", "day", "1957-11-09");
        archive.says("K1", "talk", "day", "1957-11-09");
        archive.silent("C1", "talk", "took-place");

        Case found = archive.caseOf("talk", "took-place");

        assertThat(found.grade()).isEqualTo(Grade.SILENCE);
        assertThat(found.readings()).singleElement().satisfies(reading -> {
            assertThat(reading.value()).isEqualTo("yes");
            assertThat(reading.claims()).hasSize(1);
            assertThat(reading.sides()).containsExactly("DPRK");
        });
    }

    @Test
    void ofATalkThatNobodyQuestionsNoCaseIsMade() {
        archive.question("took-place", ValueType.YES_NO).question("day", ValueType.DATE);
        archive.says("K1", "talk", "day", "1957-11-09");

        assertThat(archive.cases())
                .extracting(found -> found.key().question().value())
                .containsExactly("day");
    }

    @Test
    void aPlanDoesNotAffirmThatTheTalkTookPlace() {
        archive.question("took-place", ValueType.YES_NO).question("day", ValueType.DATE);
        archive.says("K1", "talk", "day", "1957-11-09").planned("Kim", "1957-10");
        archive.says("C1", "talk", "took-place", "yes").denying();

        assertThat(archive.caseOf("talk", "took-place").grade()).isEqualTo(Grade.SINGLE);
    }

    @Test
    void wordsPutIntoSomebodysMouthDoNotAffirmThatTheTalkTookPlace() {
        archive.question("took-place", ValueType.YES_NO).question("day", ValueType.DATE);
        archive.says("K1", "talk", "day", "1957-11-09").attributedTo("Mao");
        archive.says("C1", "talk", "took-place", "yes").denying();

        assertThat(archive.caseOf("talk", "took-place").grade()).isEqualTo(Grade.SINGLE);
    }

    @Test
    void whoDeniesATalkAndTellsOfItIsNotHeldAgainstHimselfTwice() {
        archive.question("took-place", ValueType.YES_NO).question("day", ValueType.DATE);
        archive.says("K1", "talk", "took-place", "yes").denying();
        archive.says("K1", "talk", "day", "1957-11-09");

        assertThat(archive.caseOf("talk", "took-place").independence().statements())
                .isEqualTo(1);
    }

    @Test
    void aDenialByAnotherThanTheSpeakerDeniesNoAttribution() {
        archive.question("men", ValueType.QUANTITY);
        archive.says("S1", "talk", "men", "300,000").attributedTo("Mao");
        archive.says("C1", "talk", "men", "300,000").attributedTo("Kim", "Mao").denying();

        assertThat(archive.caseOf("talk", "men", 1, null).grade()).isEqualTo(Grade.SINGLE);
    }

    @Test
    void denyingOtherWordsDeniesNoAttribution() {
        archive.question("men", ValueType.QUANTITY);
        archive.says("S1", "talk", "men", "300,000").attributedTo("Mao");
        archive.says("C1", "talk", "men", "100,000").attributedTo("Mao", "Mao").denying();

        assertThat(archive.caseOf("talk", "men", 1, null).grade()).isEqualTo(Grade.SINGLE);
    }

    @Test
    void affirmingThatOneSaidSoDeniesNothing() {
        archive.question("men", ValueType.QUANTITY);
        archive.says("S1", "talk", "men", "300,000").attributedTo("Mao");
        archive.says("C1", "talk", "men", "300,000").attributedTo("Mao", "Mao");

        assertThat(archive.caseOf("talk", "men", 1, null).kinds()).isEmpty();
    }

    @Test
    void denyingWhatOneIsSaidToHaveDeniedIsNoDenialOfSayingIt() {
        archive.question("men", ValueType.QUANTITY);
        archive.says("S1", "talk", "men", "300,000").attributedTo("Mao").denying();
        archive.says("C1", "talk", "men", "300,000").attributedTo("Mao", "Mao").denying();

        assertThat(archive.caseOf("talk", "men", 1, null).kinds()).isEmpty();
    }
}
