package org.kaoyi.readingroom.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.kaoyi.projections.discrepancies.HeatMap;

class HeatTest {
    private static final Heat.Titles TITLES =
            (kind, ids) -> kind.equals("occasion") ? Map.of("visit", "The visit to Moscow") : Map.of();

    @Test
    void whereMostFindingsAreComesFirstAndItsQuestionsStandTogether() {
        HeatMap heat = Heat.of(
                List.of(
                        cell("speech", "date", 1, "conflict"),
                        cell("visit", "date", 1, "differs"),
                        cell("visit", "stages", 2, "silence"),
                        cell("speech", "hearers", 1, "silence")),
                TITLES);

        assertThat(heat.occasions())
                .containsExactly(
                        new HeatMap.Heading("visit", "The visit to Moscow"), new HeatMap.Heading("speech", "speech"));
        assertThat(heat.questions()).extracting(HeatMap.Heading::id).containsExactly("stages", "date", "hearers");
        assertThat(heat.cells()).hasSize(4);
    }

    @Test
    void aTableStaysSoSmallThatItIsLookedOver() {
        List<HeatMap.Cell> cells = IntStream.range(0, 3 * Heat.OCCASIONS_MAX)
                .boxed()
                .flatMap(occasion -> Stream.of("date", "place", "who of " + occasion)
                        .map(question -> cell("o" + occasion, question, occasion % 7 + 1, "differs")))
                .toList();

        HeatMap heat = Heat.of(cells, TITLES);

        assertThat(heat.occasions()).hasSize(Heat.OCCASIONS_MAX);
        assertThat(heat.questions()).hasSizeLessThanOrEqualTo(Heat.QUESTIONS_MAX);
        assertThat(Heat.findings(heat.cells())).isLessThan(Heat.findings(cells));
        assertThat(heat.cells()).allSatisfy(cell -> {
            assertThat(heat.occasions()).extracting(HeatMap.Heading::id).contains(cell.occasion());
            assertThat(heat.questions()).extracting(HeatMap.Heading::id).contains(cell.question());
        });
    }

    private static HeatMap.Cell cell(String occasion, String question, int findings, String gravest) {
        return new HeatMap.Cell(occasion, question, findings, gravest);
    }
}
