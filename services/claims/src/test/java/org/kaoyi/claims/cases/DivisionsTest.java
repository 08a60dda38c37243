package org.kaoyi.claims.cases;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.kaoyi.claims.account.Exhaustive;
import org.kaoyi.claims.value.ValueType;

/** One whole divided in several ways, in several units, and by figures that say only how many at most (domain.md §3, part-whole). */
class DivisionsTest {
    private final Archive archive = new Archive()
            .source("C1", "Chinese")
            .source("K1", "DPRK")
            .source("S1", "Soviet")
            .occasion("campaign", "1951")
            .occasion("january", "1951-01")
            .occasion("february", "1951-02")
            .question("dead", ValueType.QUANTITY);

    @Test
    void theDeadByRankAreNotAddedToTheDeadByMonth() {
        byMonth(Exhaustive.YES);
        archive.partQuestion("officers", "dead", Exhaustive.YES).partQuestion("men", "dead", Exhaustive.YES);
        archive.says("C1", "campaign", "dead", "100");
        archive.says("C1", "campaign", "officers", "10");
        archive.says("C1", "campaign", "men", "90");
        archive.says("C1", "january", "dead", "60");
        archive.says("C1", "february", "dead", "40");

        assertThat(archive.caseOf("campaign", "dead").kinds()).isEmpty();
    }

    @Test
    void ofTwoDivisionsThatWhichDoesNotAddUpIsSaid() {
        byMonth(Exhaustive.YES);
        archive.partQuestion("officers", "dead", Exhaustive.YES).partQuestion("men", "dead", Exhaustive.YES);
        archive.says("C1", "campaign", "dead", "100");
        archive.says("C1", "campaign", "officers", "10");
        archive.says("C1", "campaign", "men", "90");
        archive.says("C1", "january", "dead", "60");
        archive.says("C1", "february", "dead", "30");

        assertThat(archive.caseOf("campaign", "dead").differences())
                .singleElement()
                .satisfies(found -> {
                    assertThat(found.reason().code()).isEqualTo("parts-fall-short");
                    assertThat(found.reason().arguments()).containsExactly("100", "90", "30 + 60");
                });
    }

    @Test
    void theDeadByMonthAreNotAddedToTheDeadByCorps() {
        archive.occasion("corps-38", "1951").occasion("corps-39", "1951").question("fallen", ValueType.QUANTITY);
        byMonth(Exhaustive.YES);
        archive.balance("campaign", "dead", "corps-38", "fallen", Exhaustive.YES)
                .balance("campaign", "dead", "corps-39", "fallen", Exhaustive.YES);
        archive.says("C1", "campaign", "dead", "100");
        archive.says("C1", "january", "dead", "60");
        archive.says("C1", "february", "dead", "40");
        archive.says("C1", "corps-38", "fallen", "55");
        archive.says("C1", "corps-39", "fallen", "45");

        assertThat(archive.caseOf("campaign", "dead").kinds()).isEmpty();
    }

    @Test
    void aPartUnderAQuestionOfItsOwnCompletesTheOthers() {
        archive.occasion("hospital", "1951").question("died-of-wounds", ValueType.QUANTITY);
        byMonth(Exhaustive.YES);
        archive.balance("campaign", "dead", "hospital", "died-of-wounds", Exhaustive.YES);
        archive.says("C1", "campaign", "dead", "100");
        archive.says("C1", "january", "dead", "60");
        archive.says("C1", "february", "dead", "30");
        archive.says("C1", "hospital", "died-of-wounds", "10");

        assertThat(archive.caseOf("campaign", "dead").kinds()).isEmpty();
    }

    @Test
    void whatIsLeftIsReckonedFromTheSmallestFigureInWhateverUnit() {
        archive.question("rice", ValueType.QUANTITY).balance("campaign", "rice", "january", "rice", Exhaustive.UNKNOWN);
        archive.says("C1", "campaign", "rice", "5 t");
        archive.says("S1", "january", "rice", "2 t");
        archive.says("K1", "january", "rice", "1500 kg");

        assertThat(archive.caseOf("campaign", "rice").remainders())
                .extracting(Remainder::left)
                .containsExactly("[3, 3.5]");
    }

    @Test
    void ofManyFiguresInTonsAndKilogramsTheSmallestMayAddUp() {
        String[] told = {"2 t", "2.5 t", "3 t", "1000 kg", "5000 kg"};
        archive.question("rice", ValueType.QUANTITY).says("C1", "campaign", "rice", "3000 kg");
        for (String depot : new String[] {"Sinuiju", "Andong", "Manpo"}) {
            archive.occasion(depot, "1951").balance("campaign", "rice", depot, "rice", Exhaustive.YES);
            for (int i = 0; i < told.length; i++) {
                String report = "X-" + depot + "-" + i;
                archive.source(report, "Soviet").says(report, depot, "rice", told[i]);
            }
        }

        assertThat(archive.caseOf("campaign", "rice").kinds()).doesNotContain(Kind.PART_WHOLE);
    }

    @Test
    void aPartGivenInHouseholdsHidesNoConflictAmongThePersons() {
        byMonth(Exhaustive.NO);
        archive.says("C1", "campaign", "dead", "100");
        archive.says("C1", "january", "dead", "30 households");
        archive.says("C1", "february", "dead", "400");

        assertThat(archive.caseOf("campaign", "dead").reason().code()).isEqualTo("parts-exceed-whole");
    }

    @Test
    void thereAreNeverFewerThanNoneWhereOnlyTheMostIsTold() {
        byMonth(Exhaustive.YES);
        archive.says("C1", "campaign", "dead", "400");
        archive.says("C1", "january", "dead", "up to 300");
        archive.says("C1", "february", "dead", "500");

        assertThat(archive.caseOf("campaign", "dead").reason().code()).isEqualTo("parts-exceed-whole");
    }

    private void byMonth(Exhaustive exhaustive) {
        archive.balance("campaign", "dead", "january", "dead", exhaustive)
                .balance("campaign", "dead", "february", "dead", exhaustive);
    }
}
