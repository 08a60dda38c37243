package org.kaoyi.claims.cases;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kaoyi.claims.value.ValueType;

/** What is told of a talk bears on the visit of which it is a part, and not always the other way round (domain.md §3). */
class PartsOfAnOccasionTest {
    private final Archive archive = new Archive()
            .source("C1", "Chinese")
            .source("C2", "Chinese")
            .source("K1", "DPRK")
            .source("S1", "Soviet")
            .occasion("visit", "1957-11-02/1957-11-21")
            .occasion("talk", "1957-11-09", "visit", null)
            .question("took-place", ValueType.YES_NO)
            .question("day", ValueType.DATE);

    @BeforeEach
    void twoTalks() {
        archive.occasion("dinner", "1957-11-15", "visit", null);
    }

    @Test
    void whoTellsTheDayOfATalkContradictsWhoDeniesTheVisit() {
        archive.says("K1", "talk", "day", "1957-11-09");
        archive.says("C1", "visit", "took-place", "yes").denying();

        Case found = archive.caseOf("talk", "took-place");

        assertThat(found.kind()).isEqualTo(Kind.POLARITY);
        assertThat(found.between()).containsExactly(new SidePair("Chinese", "DPRK"));
        assertThat(archive.caseOf("visit", "took-place").grade().isFinding()).isFalse();
    }

    @Test
    void whoDeniesOneTalkDoesNotDenyTheVisit() {
        archive.says("K1", "visit", "took-place", "yes");
        archive.says("C1", "talk", "took-place", "yes").denying();

        assertThat(archive.cases())
                .allSatisfy(found -> assertThat(found.grade().isFinding()).isFalse());
    }

    @Test
    void whoDeniesOneTalkContradictsWhoTellsOfIt() {
        archive.says("K1", "visit", "took-place", "yes");
        archive.says("S1", "talk", "day", "1957-11-09");
        archive.says("C1", "talk", "took-place", "yes").denying();

        assertThat(archive.caseOf("talk", "took-place").differences())
                .singleElement()
                .satisfies(found -> assertThat(found.between()).containsExactly(new SidePair("Chinese", "Soviet")));
    }

    @Test
    void whereTheVisitIsOnlyAffirmedNoTalkOfItIsQuestioned() {
        archive.says("K1", "visit", "took-place", "yes");
        archive.says("S1", "talk", "day", "1957-11-09");

        assertThat(archive.cases())
                .extracting(found -> found.key().occasion().value())
                .containsExactly("talk", "visit");
    }

    @Test
    void aTalkLastsWithinTheVisitAndContradictsNoDateOfIt() {
        archive.says("K1", "visit", "day", "1957-11-02/1957-11-21");
        archive.says("C1", "talk", "day", "1957-11-09/1957-11-10");

        assertThat(archive.caseOf("talk", "day").grade()).isEqualTo(Grade.COARSER);
        assertThat(archive.caseOf("talk", "day").groups()).hasSize(1);
    }

    @Test
    void aTalkThatBeganBeforeTheVisitContradictsItsDates() {
        archive.says("K1", "visit", "day", "1957-11-02/1957-11-21");
        archive.says("C1", "talk", "day", "1957-10-30/1957-11-01");

        assertThat(archive.caseOf("talk", "day").kind()).isEqualTo(Kind.DATE);
    }

    @Test
    void oneOfTwoAccountsOfTheVisitMayNotEndBeforeTheOther() {
        archive.says("K1", "visit", "day", "1957-11-02/1957-11-21");
        archive.says("C1", "visit", "day", "1957-11-09/1957-11-10");

        assertThat(archive.caseOf("visit", "day").kind()).isEqualTo(Kind.DATE);
    }

    @Test
    void ordersToldOfTheVisitAndOfATalkCanFormACircle() {
        archive.terms("withdrawal", "emigrants", "visits").question("order", ValueType.SEQUENCE);
        archive.says("C1", "visit", "order", "withdrawal > emigrants");
        archive.says("K1", "visit", "order", "emigrants > visits");
        archive.says("S1", "talk", "order", "visits > withdrawal");

        assertThat(archive.caseOf("talk", "order").reason().code()).isEqualTo("orders-form-a-cycle");
        assertThat(archive.caseOf("visit", "order").kinds()).isEmpty();
    }

    @Test
    void ordersOfTwoTalksOfAVisitFormNoCircle() {
        archive.terms("withdrawal", "emigrants", "visits").question("order", ValueType.SEQUENCE);
        archive.says("C1", "visit", "order", "withdrawal > emigrants");
        archive.says("K1", "dinner", "order", "emigrants > visits");
        archive.says("S1", "talk", "order", "visits > withdrawal");

        assertThat(archive.cases())
                .allSatisfy(found -> assertThat(found.kinds()).isEmpty());
    }
}
