package org.kaoyi.claims.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kaoyi.claims.value.reading.Historian.HISTORIAN;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.kaoyi.claims.Labelled;
import org.kaoyi.claims.value.ValueType;

/** The mistakes of {@code domain.md} §6 that concern values, each by name. */
class MistakesOfOthersTest {

    @Test
    void fiftyFourThousandOddIsNotCompatibleWithTenTimesAsMany() {
        assertThat(HISTORIAN.relation(ValueType.QUANTITY, "54,000餘", "540,000")).isEqualTo(Relation.INCOMPATIBLE);
    }

    @Test
    void elevenTenThousandPingDoNotClashWithFiveHundredAndFiftyOddMu() {
        assertThat(HISTORIAN.relation(ValueType.QUANTITY, "11萬坪", "550多畝")).isEqualTo(Relation.COMPATIBLE);
    }

    @Test
    void aStageThatEndsFiveDaysLaterIsNotMerelyCoarser() {
        assertThat(HISTORIAN.relation(ValueType.DATE, "1958-03-15/1958-04-25", "1958-03-15/1958-04-30"))
                .isEqualTo(Relation.INCOMPATIBLE);
    }

    @Test
    void twoWordingsOfWillConsiderAreNoConflict() {
        assertThat(HISTORIAN.relation(ValueType.TEXT, "will consider", "is going to consider it"))
                .isEqualTo(Relation.INCOMPARABLE);
        assertThat(HISTORIAN.relation(ValueType.TERM, "excuse", "apology")).isEqualTo(Relation.DIFFERENT);
    }

    @Test
    void anOpenIntervalIsCompatibleWithAnyEnd() {
        assertThat(HISTORIAN.relation(ValueType.DATE, "1958-03-15/..", "1958-03-15/1958-10-26"))
                .isEqualTo(Relation.COMPATIBLE);
        assertThat(HISTORIAN.relation(ValueType.DATE, "1958-03-15/", "1958-03-15/1958-10-26"))
                .isEqualTo(Relation.COMPATIBLE);
    }

    @Test
    void contiguousRangesAreTwoExtentsAndNotOne() {
        assertThat(HISTORIAN.relation(ValueType.DATE, "1958-03-15/1958-04-25", "1958-04-26/1958-07-11"))
                .isEqualTo(Relation.INCOMPATIBLE);
        assertThat(HISTORIAN.relation(ValueType.DATE, "1958-04-25", "1958-03-15/1958-04-25"))
                .isEqualTo(Relation.COMPATIBLE);
    }

    @Test
    void theWordReachedHoldsNoMore() {
        assertThat(HISTORIAN.relation(ValueType.QUANTITY, "多達30萬", "30萬")).isEqualTo(Relation.EQUAL);
    }

    @Test
    void theOrderOfTheTwoDoesNotChangeTheVerdict() {
        Comparison there = HISTORIAN.compares(ValueType.QUANTITY, "300,000", "30萬");
        Comparison back = HISTORIAN.compares(ValueType.QUANTITY, "30萬", "300,000");
        assertThat(there.relation()).isEqualTo(back.relation());
        assertThat(there.fit()).isEqualTo(back.fit().swapped());
    }

    @Test
    void twoDaysOfOneEventAreAConflictLikeAnyOther() {
        assertThat(HISTORIAN.relation(ValueType.DATE, "1957-11-09", "1957年11月10日"))
                .isEqualTo(Relation.INCOMPATIBLE);
    }

    @Test
    void notOnlyPersonsCanBeInConflict() {
        for (List<String> clash : List.of(
                List.of("agent", "Mao", "Kim"),
                List.of("place", "Beijing", "Pyongyang"),
                List.of("term", "apology", "refusal"),
                List.of("date", "1957", "1958"),
                List.of("quantity", "54,000", "540,000"),
                List.of("initiative", "proposed: Mao", "proposed: Kim"),
                List.of("sequence", "apology > troops", "troops > apology"),
                List.of("set", "apology", "refusal"))) {
            ValueType type = Labelled.of(ValueType.class, clash.getFirst()).orElseThrow();
            assertThat(HISTORIAN.relation(type, clash.get(1), clash.get(2)))
                    .as("%s", clash)
                    .isEqualTo(Relation.INCOMPATIBLE);
        }
    }

    @Test
    void anEndThatIsOpenAtTheBeginningIsHandledLikeOneAtTheEnd() {
        assertThat(HISTORIAN.relation(ValueType.DATE, "../1958-10-26", "1958-03-15/1958-10-26"))
                .isEqualTo(Relation.COMPATIBLE);
        assertThat(HISTORIAN.relation(ValueType.DATE, "../1958-10-26", "1958-03-15/1958-10-27"))
                .isEqualTo(Relation.INCOMPATIBLE);
    }
}
