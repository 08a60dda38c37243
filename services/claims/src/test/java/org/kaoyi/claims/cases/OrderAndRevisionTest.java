package org.kaoyi.claims.cases;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.kaoyi.claims.account.Mode;
import org.kaoyi.claims.value.Chronology;
import org.kaoyi.claims.value.ValueType;

/** The order of topics, and tellers who change their account (domain.md §3). */
class OrderAndRevisionTest {
    private final Archive archive = new Archive()
            .source("C1", "Chinese")
            .source("K1", "DPRK")
            .source("K2", "DPRK")
            .agents("Kim", "Puzanov", "committee")
            .terms("withdrawal", "emigrants", "visits")
            .occasion("talk", "1957-11-09")
            .question("order", ValueType.SEQUENCE)
            .question("men", ValueType.QUANTITY);

    @Test
    void invertedTopicsAreAConflictOfOrder() {
        archive.says("C1", "talk", "order", "withdrawal > emigrants > visits").inOrder(Chronology.STATED);
        archive.says("K1", "talk", "order", "visits > emigrants > withdrawal").inOrder(Chronology.STATED);

        Case found = archive.caseOf("talk", "order");

        assertThat(found.kind()).isEqualTo(Kind.ORDER);
        assertThat(found.grade()).isEqualTo(Grade.CONFLICT);
    }

    @Test
    void anOrderThatIsNotMeantAsChronologyIsNotCompared() {
        archive.says("C1", "talk", "order", "withdrawal > emigrants").inOrder(Chronology.STATED);
        archive.says("K1", "talk", "order", "emigrants > withdrawal").inOrder(Chronology.NO);

        assertThat(archive.caseOf("talk", "order").grade().isFinding()).isFalse();
    }

    @Test
    void threeOrdersThatOnlyTogetherFormACycleAreReportedOnce() {
        archive.says("C1", "talk", "order", "withdrawal > emigrants");
        archive.says("K1", "talk", "order", "emigrants > visits");
        archive.says("K2", "talk", "order", "visits > withdrawal");

        Case found = archive.caseOf("talk", "order");

        assertThat(found.differences()).singleElement().satisfies(cycle -> {
            assertThat(cycle.kind()).isEqualTo(Kind.ORDER);
            assertThat(cycle.claims()).hasSize(3);
        });
    }

    @Test
    void oneTellerWhoTellsTwoHearersDifferentFiguresHasRevisedHisAccount() {
        archive.says("K1", "talk", "men", "300,000").toldBy("Kim", "Puzanov");
        archive.says("K2", "talk", "men", "200,000").toldBy("Kim", "committee");

        Case found = archive.caseOf("talk", "men");

        assertThat(found.kinds()).containsExactly(Kind.QUANTITY, Kind.REVISION);
        assertThat(found.explainers()).contains(Explainer.HEARER);
    }

    @Test
    void aChangedPlanIsNoRevision() {
        archive.says("K1", "talk", "men", "300,000").toldBy("Kim", "Puzanov").inMode(Mode.PLANNED);
        archive.says("K2", "talk", "men", "200,000").toldBy("Kim", "committee").inMode(Mode.PLANNED);

        assertThat(archive.caseOf("talk", "men").kinds()).doesNotContain(Kind.REVISION);
    }

    @Test
    void ordersOfAPlanAndOfItsCourseFormNoCycle() {
        archive.says("C1", "talk", "order", "withdrawal > emigrants");
        archive.says("K1", "talk", "order", "emigrants > visits").inMode(Mode.PLANNED);
        archive.says("K2", "talk", "order", "visits > withdrawal").inMode(Mode.PROPOSED);

        assertThat(archive.caseOf("talk", "order").grade().isFinding()).isFalse();
    }

    @Test
    void twoRecordersOfOneTellingAreNoRevision() {
        archive.says("K1", "talk", "men", "300,000").toldBy("Kim", "Puzanov");
        archive.says("K2", "talk", "men", "200,000").toldBy("Kim", "Puzanov");

        assertThat(archive.caseOf("talk", "men").kinds()).containsExactly(Kind.QUANTITY);
    }
}
