package org.kaoyi.readingroom.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.kaoyi.projections.discrepancies.HeatMap;
import org.kaoyi.readingroom.access.Rights;
import org.kaoyi.readingroom.wording.Language;
import org.kaoyi.readingroom.wording.Words;

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

    @Test
    void whatIsLeftOutIsSaidToBeNotShownOrNotCounted() {
        List<HeatMap.Cell> cells = List.of(cell("speech", "date", 3, "conflict"), cell("visit", "date", 1, "differs"));
        HeatMap all = Heat.of(cells, TITLES);
        HeatMap some = Heat.of(cells.subList(0, 1), TITLES);

        assertThat(Heat.leftOut(all, cells, 5)).isNull();
        assertThat(Heat.leftOut(some, cells, 5)).isEqualTo("heat.cut");
        assertThat(Heat.leftOut(all, cells, 4)).isEqualTo("heat.bounded");
        assertThat(Words.in(Language.ENGLISH).text("heat.bounded", Heat.FINDINGS_MAX))
                .startsWith("At most 2,000 discrepancies");
    }

    @Test
    void aRowLeadsToItsCasesWithTheFiltersThatAreSetAsACellDoes() {
        Rights ofNobody = null; // addresses ask for none
        Visit visit = new Visit(
                Language.ENGLISH,
                false,
                false,
                "/discrepancies",
                Map.of("side", List.of("DPRK"), "page", List.of("2"), "question", List.of("place")));
        Page page = new Page(visit, Optional.empty(), "1", ofNobody);

        assertThat(page.find(new HeatMap.Heading("date", "When?"))).isEqualTo("?question=date&side=DPRK");
        assertThat(page.find(cell("visit", "date", 1, "differs"))).isEqualTo("?occasion=visit&question=date&side=DPRK");
    }

    private static HeatMap.Cell cell(String occasion, String question, int findings, String gravest) {
        return new HeatMap.Cell(occasion, question, findings, gravest);
    }
}
