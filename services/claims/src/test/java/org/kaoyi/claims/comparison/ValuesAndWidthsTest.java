package org.kaoyi.claims.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kaoyi.claims.comparison.Relation.COMPATIBLE;
import static org.kaoyi.claims.comparison.Relation.EQUAL;
import static org.kaoyi.claims.comparison.Relation.INCOMPARABLE;
import static org.kaoyi.claims.comparison.Relation.INCOMPATIBLE;
import static org.kaoyi.claims.value.reading.Historian.HISTORIAN;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.kaoyi.claims.value.Bound;
import org.kaoyi.claims.value.Policy;
import org.kaoyi.claims.value.Value;
import org.kaoyi.claims.value.ValueType;

/** The sentences of {@code domain.md} §2 about dates and figures, each as a historian would put it. */
class ValuesAndWidthsTest {
    @Test
    void twoExtentsAreComparedEndByEndAndTheWorseEndCounts() {
        dates("1958-03-15/1958-04-25", "1958-03-15/1958-04-25", EQUAL, "same");
        dates("1958-03-15/1958-04-25", "1958-03/1958-04", COMPATIBLE, "ends-overlap");
        dates("1958-03-15/1958-04-25", "1958-03/1958-04-30", INCOMPATIBLE, "ends-disjoint");
        dates("1958-03-15/1958-04-25", "1958-03-16/1958-04", INCOMPATIBLE, "starts-disjoint");
        dates("1958-03-15/1958-04-25", "1958-07-11/1958-08-14", INCOMPATIBLE, "extents-disjoint");
    }

    @Test
    void anOpenOrUnknownEndIsCompatibleWithAny() {
        for (String open : List.of("1958-03-15/..", "1958-03-15/")) {
            dates(open, "1958-03-15/1958-04-25", COMPATIBLE, "ends-overlap");
            dates(open, "1958-03-15/1960", COMPATIBLE, "ends-overlap");
            dates(open, "1958-03-16/1958-04-25", INCOMPATIBLE, "starts-disjoint");
        }
        dates("../1958-04-25", "1958-03-15/1958-04-25", COMPATIBLE, "ends-overlap");
        // That there is no end, and that it is not known, are two things to say.
        dates("1958-03-15/..", "1958-03-15/", COMPATIBLE, "ends-overlap");
        dates("../1958-04-25", "/1958-04-25", COMPATIBLE, "ends-overlap");
        dates("1958-03-15/..", "1958-03-15/..", EQUAL, "same");
    }

    @Test
    void aDateAndAnExtentAgreeWhenSomeDayOfTheDateLiesInIt() {
        dates("1958-03-20", "1958-03-15/1958-04-25", COMPATIBLE, "within-extent");
        dates("1958-04-25", "1958-03-15/1958-04-25", COMPATIBLE, "within-extent");
        dates("1958-04-26", "1958-03-15/1958-04-25", INCOMPATIBLE, "outside-extent");
        dates("[1958-04-25..1958-05-01]", "1958-03-15/1958-04-25", COMPATIBLE, "within-extent");
        dates("1960", "1958-03-15/..", COMPATIBLE, "within-extent");
        dates("1957", "1958-03-15/..", INCOMPATIBLE, "outside-extent");
    }

    @Test
    void severalDatesMustEachHaveTheirMatch() {
        dates("{1956-09,1957-11}", "{1956-09-18,1957-11-09}", COMPATIBLE, "dates-match");
        dates("{1956-09,1957-11}", "{1956-09-18}", INCOMPATIBLE, "dates-differ");
        dates("{1956-09}", "{1956-09-18,1957-11-09}", INCOMPATIBLE, "dates-differ");
        dates("{1956-09,1957-11}", "1956-01/1957-12", COMPATIBLE, "within-extent");
        dates("{1956-09,1958-11}", "1956-01/1957-12", INCOMPATIBLE, "outside-extent");
        dates("{1956-09,1957-11}", "1957-11-09", COMPATIBLE, "within-extent");
        dates("{1956-09,1957-11}", "1957-12", INCOMPATIBLE, "outside-extent");
    }

    @Test
    void oneUnknownDateWithinIsComparedByOverlap() {
        dates("[1954..1955]", "1056", INCOMPATIBLE, "disjoint");
        dates("[1954..1955]", "[1955..1956]", COMPATIBLE, "overlap");
        dates("[..1957]", "1950", COMPATIBLE, "nested");
        dates("[1957..]", "1956", INCOMPATIBLE, "disjoint");
    }

    @Test
    void aboutWidensByOneUnitOfTheFinestStatedPartAndDoubtOnlyMarks() {
        dates("1957~", "1956", COMPATIBLE, "nested");
        dates("1957~", "1955", INCOMPATIBLE, "disjoint");
        dates("1957-11~", "1957-10", COMPATIBLE, "nested");
        dates("1957-11-09~", "1957-11-10", COMPATIBLE, "nested");
        dates("1957-11-09~", "1957-11-11", INCOMPATIBLE, "disjoint");
        dates("1957?", "1957", EQUAL, "same");
        dates("1957?", "1956", INCOMPATIBLE, "disjoint");
    }

    @Test
    void theTensOfAMonthAndItsBeginningAndEndAreInThePolicy() {
        dates("1957年11月上旬", "[1957-11-01..1957-11-10]", EQUAL, "same");
        dates("1957年11月中旬", "[1957-11-11..1957-11-20]", EQUAL, "same");
        dates("1957年2月下旬", "[1957-02-21..1957-02-28]", EQUAL, "same");
        dates("1957年11月初", "early November 1957", EQUAL, "same");
        dates("1957年底", "late 1957", COMPATIBLE, "nested");
        dates("before the end of 1958", "[..1958-12-31]", EQUAL, "same");
    }

    @Test
    void aMagnitudeWordRoundsToHalfAUnitOfItself() {
        for (String notation : List.of("三十萬", "30만", "30万", "[295000, 305000]")) {
            figures("30萬", notation, EQUAL, "same");
        }
        figures("3.3萬", "33,500", COMPATIBLE, "nested");
        figures("3.3萬", "33,501", INCOMPATIBLE, "disjoint");
        figures("1.2 million", "1,250,000", COMPATIBLE, "nested");
        figures("1.2 million", "1,250,001", INCOMPATIBLE, "disjoint");
        figures("300,000", "300,001", INCOMPATIBLE, "disjoint");
        assertThat(HISTORIAN.compares(ValueType.QUANTITY, "300,000", "30萬").fit())
                .isEqualTo(Fit.FIRST_NARROWER);
    }

    @Test
    void oddAndOverReachToTheNextUnitOfTheLastDigitThatIsNotNought() {
        figures("54,000餘", "54,999", COMPATIBLE, "nested");
        figures("54,000餘", "55,000", INCOMPATIBLE, "disjoint");
        figures("over 54,000", "54,000餘", EQUAL, "same");
        figures("20餘萬", "[200000, 300000)", EQUAL, "same");
        Value free = HISTORIAN.understands(
                "more than 54,000", HISTORIAN.context(ValueType.QUANTITY, null, null, null, Bound.AT_LEAST, false));
        Value far = HISTORIAN.understands(ValueType.QUANTITY, "540,000");
        assertThat(HISTORIAN.comparator.compare(free, far).relation()).isEqualTo(COMPATIBLE);
        Value itself = HISTORIAN.understands(ValueType.QUANTITY, "54,000");
        assertThat(HISTORIAN.comparator.compare(free, itself).relation()).isEqualTo(INCOMPATIBLE);
    }

    @Test
    void aboutIsATenthInEveryLanguageAndSeveralIsInThePolicy() {
        for (String about : List.of("about 300,000", "около 300 000", "약 300,000", "差不多300,000")) {
            figures("約300,000", about, EQUAL, "same");
        }
        figures("約300,000", "330,000", COMPATIBLE, "nested");
        figures("約300,000", "330,001", INCOMPATIBLE, "disjoint");
        figures("幾十萬", "[200000, 990000]", EQUAL, "same");
        figures("多達30萬", "30萬", EQUAL, "same");
    }

    @Test
    void closedEndsThatTouchMeetAndOpenOnesDoNot() {
        figures("10-20", "20-30", COMPATIBLE, "overlap");
        figures("10-20", "less than 10", INCOMPATIBLE, "disjoint");
        figures("10-20", "at most 10", COMPATIBLE, "overlap");
        figures("10-20", "(20, ∞)", INCOMPATIBLE, "disjoint");
        figures("at least 10", "over 10", COMPATIBLE, "nested");
        figures("at least 10", "at least 10", EQUAL, "same");
        figures("less than 10", "at most 10", COMPATIBLE, "nested");
        figures("at least 10", "(10, ∞)", COMPATIBLE, "nested");
    }

    @Test
    void unlikeUnitsAndPopulationsAreNotCompared() {
        figures("30 kg", "30 m", INCOMPARABLE, "unlike-units");
        Comparison unnamed = HISTORIAN.comparator.compare(counted(null), counted("advisers"));
        assertThat(unnamed.reason()).isEqualTo(Reason.of("unlike-populations", "unnamed", "advisers"));
        assertThat(HISTORIAN
                        .comparator
                        .compare(counted("volunteers"), counted(null))
                        .relation())
                .isEqualTo(INCOMPARABLE);
        assertThat(HISTORIAN
                        .comparator
                        .compare(counted("volunteers"), counted("advisers"))
                        .relation())
                .isEqualTo(INCOMPARABLE);
        assertThat(HISTORIAN
                        .comparator
                        .compare(counted("Volunteers"), counted(" volunteers"))
                        .relation())
                .isEqualTo(EQUAL);
    }

    @Test
    void whatWasOverByOneYearIsNothingThatBeganInTheNext() {
        compares(ValueType.DATE, "../1957", "1958/..", INCOMPATIBLE, "extents-disjoint");
        compares(ValueType.DATE, "/1957", "1958/", INCOMPATIBLE, "extents-disjoint");
        compares(ValueType.DATE, "until 1957", "since 1958", INCOMPATIBLE, "extents-disjoint");
        compares(ValueType.DATE, "../1957", "1957/..", COMPATIBLE, "ends-overlap");
        compares(ValueType.DATE, "1950/..", "../1958", COMPATIBLE, "ends-overlap");
    }

    /** By trying every extent of years: two accounts clash where none is what both tell. */
    @Test
    void extentsClashWhereNoExtentIsWhatBothTell() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int round = 0; round < 1_000; round++) {
            int[] one = ends(random);
            int[] other = ends(random);
            boolean possible = false;
            for (int begins = 0; begins < 10; begins++) {
                for (int ends = begins; ends < 10; ends++) {
                    possible |= is(one, begins, ends) && is(other, begins, ends);
                }
            }
            assertThat(HISTORIAN.relation(ValueType.DATE, extent(one), extent(other)) == INCOMPATIBLE)
                    .as("seed %d: %s and %s", seed, extent(one), extent(other))
                    .isEqualTo(!possible);
        }
    }

    /** A first and a last year, of which one may be -1: open. */
    private static int[] ends(Random random) {
        int first = random.nextInt(10);
        int last = first + random.nextInt(10 - first);
        int open = random.nextInt(3);
        return new int[] {open == 0 ? -1 : first, open == 1 ? -1 : last};
    }

    private static boolean is(int[] told, int begins, int ends) {
        return (told[0] < 0 || told[0] == begins) && (told[1] < 0 || told[1] == ends);
    }

    private static String extent(int[] told) {
        return (told[0] < 0 ? ".." : "195" + told[0]) + "/" + (told[1] < 0 ? ".." : "195" + told[1]);
    }

    @Test
    void theWidthsInForceAreThoseOfThePolicy() {
        assertThat(HISTORIAN.comparator.policy()).isEqualTo(Policy.STANDARD);
    }

    private static Value counted(String population) {
        return HISTORIAN.understands("300", HISTORIAN.context(ValueType.QUANTITY, null, null, population, null, false));
    }

    private static void dates(String one, String other, Relation relation, String reason) {
        compares(ValueType.DATE, one, other, relation, reason);
    }

    private static void figures(String one, String other, Relation relation, String reason) {
        compares(ValueType.QUANTITY, one, other, relation, reason);
    }

    private static void compares(ValueType type, String one, String other, Relation relation, String reason) {
        Comparison there = HISTORIAN.compares(type, one, other);
        Comparison back = HISTORIAN.compares(type, other, one);
        assertThat(there.relation())
                .as("%s and %s: %s", one, other, there.reason())
                .isEqualTo(relation);
        assertThat(there.reason().code()).as("%s and %s", one, other).isEqualTo(reason);
        assertThat(back.relation()).as("%s and %s", other, one).isEqualTo(relation);
    }
}
