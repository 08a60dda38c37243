package org.kaoyi.claims.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kaoyi.claims.cases.Explained.figures;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.kaoyi.claims.account.Exhaustive;
import org.kaoyi.claims.value.ValueType;

/** What may explain that two figures differ (domain.md §3). */
class ExplainersOfFiguresTest {
    private static final long SEED = 19571109L;

    private final Archive archive = Archives.ofATalkAndALetter();

    @Test
    void aFactorOfTenOfTenThousandOrOfTwoMayBeASlip() {
        assertThat(figures("54,000", "540,000")).contains(Explainer.FACTOR_10);
        assertThat(figures("30", "300,000")).contains(Explainer.FACTOR_10000);
        assertThat(figures("200", "400")).contains(Explainer.FACTOR_2);
        assertThat(figures("200", "700")).isEmpty();
    }

    @Test
    void aFactorIsThatOfTheFiguresAfterConversionOfTheirUnits() {
        assertThat(figures("100斤", "100公斤")).contains(Explainer.FACTOR_2).doesNotContain(Explainer.ROUNDING);
        assertThat(figures("100斤", "30公斤")).isEmpty();
        assertThat(figures("1里", "5 km")).contains(Explainer.FACTOR_10);
        assertThat(figures("100 taels", "200 households")).isEmpty();
    }

    @Test
    void aFactorMayBeOffByATrifleAndNoMore() {
        assertThat(figures("1000", "2040")).contains(Explainer.FACTOR_2);
        assertThat(figures("1000", "2041")).doesNotContain(Explainer.FACTOR_2);
        assertThat(figures("0", "7")).isEmpty();
    }

    @Test
    void aPartMayHaveBeenGivenForTheWhole() {
        archive.occasion("stage", "1958-03").question("left", ValueType.QUANTITY);
        archive.balance("talk", "men", "stage", "left", Exhaustive.UNKNOWN);
        archive.says("S1", "stage", "left", "80,000");
        archive.says("C1", "talk", "men", "250,000");
        archive.says("K1", "talk", "men", "80,000");

        assertThat(archive.caseOf("talk", "men").explainers()).contains(Explainer.PART_FOR_WHOLE);
    }

    @Test
    void aFigureThatNobodyGivesForAPartIsNotExplainedByOne() {
        archive.occasion("stage", "1958-03").question("left", ValueType.QUANTITY);
        archive.balance("talk", "men", "stage", "left", Exhaustive.UNKNOWN);
        archive.says("S1", "stage", "left", "70,000");
        archive.says("C1", "talk", "men", "250,000");
        archive.says("K1", "talk", "men", "80,000");

        assertThat(archive.caseOf("talk", "men").explainers()).doesNotContain(Explainer.PART_FOR_WHOLE);
    }

    @Test
    void theFigureOfAPartOccasionMayStandForTheWholeButNotTheReverse() {
        archive.occasion("part", "1957-11-09", "talk", null);
        archive.says("C1", "talk", "men", "250,000");
        archive.says("K1", "part", "men", "80,000");
        assertThat(archive.caseOf("part", "men").explainers()).contains(Explainer.PART_FOR_WHOLE);

        archive.occasion("whole", "1957").occasion("piece", "1957", "whole", null);
        archive.says("C1", "whole", "men", "80,000");
        archive.says("K1", "piece", "men", "250,000");
        assertThat(archive.caseOf("piece", "men").explainers()).doesNotContain(Explainer.PART_FOR_WHOLE);
    }

    @Test
    void aFigureInDigitsMayBeTheOtherRounded() {
        assertThat(figures("299,137", "300,000")).contains(Explainer.ROUNDING);
        assertThat(figures("54,321", "54,000")).contains(Explainer.ROUNDING);
        assertThat(figures("54,321", "55,000")).doesNotContain(Explainer.ROUNDING);
        assertThat(figures("80,000", "90,000")).doesNotContain(Explainer.ROUNDING);
        assertThat(figures("543", "540")).contains(Explainer.ROUNDING);
        assertThat(figures("54,900", "54,000")).contains(Explainer.ROUNDING);
        assertThat(figures("8.3 km", "8 km")).contains(Explainer.ROUNDING);
    }

    @Test
    void anotherCountIsNoRounding() {
        assertThat(figures("10", "11")).isEmpty();
        assertThat(figures("20", "21")).isEmpty();
        assertThat(figures("10萬", "170,000")).isEmpty();
        assertThat(figures("1,300", "1,000")).isEmpty();
        assertThat(figures("0.4 km", "0")).isEmpty();
        assertThat(figures("at least 299,137", "at most 290,000")).isEmpty();
    }

    @Test
    void whoConvertedAFigureRoundedItToTheDigitsThatHeWrote() {
        assertThat(figures("300坪", "992 m2")).containsExactly(Explainer.ROUNDING);
        assertThat(figures("1畝", "666.67 m2")).containsExactly(Explainer.ROUNDING);
        assertThat(figures("five miles", "8 km")).containsExactly(Explainer.ROUNDING);
        assertThat(figures("1 пуд", "16.4 kg")).containsExactly(Explainer.ROUNDING);
        assertThat(figures("三分之一", "33.3%")).contains(Explainer.ROUNDING);
        assertThat(figures("two thirds", "67%")).contains(Explainer.ROUNDING);
        assertThat(figures("two thirds", "66.6%")).contains(Explainer.ROUNDING);
        assertThat(figures("121坪", "405 m2")).isEmpty();
        assertThat(figures("five miles", "9 km")).isEmpty();
        assertThat(figures("1 mile", "2 km")).isEmpty();
        assertThat(figures("三分之一", "34%")).doesNotContain(Explainer.ROUNDING);
    }

    /** The unit that a figure is told in alters the digits, and nothing else. */
    @Test
    void whatIsConvertedAndRoundedIsAlwaysMarked() {
        Random random = new Random(SEED);
        for (int round = 0; round < 60; round++) {
            int ping = 100 + random.nextInt(90_000);
            String area = new BigDecimal(ping * 400L)
                    .divide(new BigDecimal(121), random.nextInt(3), RoundingMode.HALF_UP)
                    .toPlainString();
            String told = "seed %d: %d坪, %s m2".formatted(SEED, ping, area);
            if (ping % 121 != 0) {
                assertThat(figures(ping + "坪", area + " m2")).as(told).contains(Explainer.ROUNDING);
            }
            assertThat(figures((ping + ping / 5) + "坪", area + " m2")).as(told).doesNotContain(Explainer.ROUNDING);
        }
    }
}
