package org.kaoyi.app.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.kaoyi.projections.discrepancies.BlastRadiusView;
import org.kaoyi.projections.discrepancies.CaseView;
import org.kaoyi.projections.discrepancies.FlipsView;
import org.kaoyi.projections.discrepancies.HangingView;
import org.kaoyi.projections.discrepancies.Synopsis;
import org.kaoyi.projections.inquiries.CanonView;
import org.kaoyi.projections.inquiries.RivalsView;
import org.kaoyi.projections.search.SearchPage;

/** What reports at the terminal say where there is nothing, and where there is more than they show. */
class ReportTextsTest {
    private static final CaseView.IndependenceView TWO = new CaseView.IndependenceView(2, 2, 2, 2, false);

    private static CaseView found(int differences, boolean groupsCapped, int unlisted) {
        return new CaseView(
                "case-1",
                "talk",
                "The talk",
                "stages",
                "How many stages?",
                0,
                null,
                "conflict",
                null,
                List.of("quantity"),
                "open",
                List.of(),
                List.of(),
                groupsCapped,
                List.of(),
                TWO,
                List.of(),
                List.of(),
                List.of(),
                IntStream.range(0, differences)
                        .mapToObj(ReportTextsTest::difference)
                        .toList(),
                unlisted,
                List.of(),
                null,
                "they differ",
                "differ",
                List.of(),
                "1",
                7,
                List.of(),
                null,
                null);
    }

    private static CaseView.DifferenceView difference(int number) {
        return new CaseView.DifferenceView(
                "quantity",
                "conflict",
                "reason " + number,
                "differ",
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    @Test
    void a_case_tells_what_of_it_is_not_listed() {
        assertThat(CaseText.of(found(10, true, 3), scope -> scope))
                .contains("  2 more differences: see --json or the page\n")
                .contains("  more readings can stand together than are listed\n")
                .contains("  3 more differences are not listed\n");
        assertThat(CaseText.of(found(8, false, 0), scope -> scope)).doesNotContain("more");
    }

    @Test
    void a_case_that_no_loss_flips_says_so_and_whether_all_were_tried() {
        assertThat(InquiryText.of(new FlipsView("case-1", "conflict", List.of(), true, 7)))
                .isEqualTo("""
                          no loss of up to three sources or lines changes its grade
                          there is more than was looked at
                        """);
    }

    @Test
    void an_occasion_of_which_no_source_speaks_says_so_in_canon_and_synopsis() {
        assertThat(InquiryText.of(new CanonView("talk", "The talk", List.of(), List.of(), 7)))
                .isEqualTo("The talk\n  no source speaks of it\n");
        assertThat(SynopsisText.of("The talk", new Synopsis("talk", List.of(), List.of(), 7), scope -> scope))
                .isEqualTo("The talk\n  no source speaks of it\n");
    }

    @Test
    void a_claim_that_stands_no_more_is_marked_among_those_that_bear_on_rivals() {
        RivalsView.Row row = new RivalsView.Row("K2-stages", "K2", "three", false, Map.of("haste", "supports"), true);
        assertThat(InquiryText.of(new RivalsView("talk", "The talk", "why", "Why?", List.of(), List.of(row), 7)))
                .contains("K2-stages (stands no more) (decides nothing): supports haste");
    }

    @Test
    void a_search_tells_what_is_too_short_to_be_looked_for_whole_and_how_to_go_on() {
        SearchPage cut = new SearchPage("s* t*", List.of(), List.of(), List.of("s"), "after-7");
        assertThat(SearchText.of(cut)).isEqualTo("""
                        Too many words begin with s to look for all of them; write more of it.
                        Nothing was found so far.
                        There may be more: --after after-7
                        """);
    }

    @Test
    void what_hangs_on_a_source_is_told_also_where_it_is_nothing_or_more_than_was_looked_at() {
        assertThat(SupportText.of(new HangingView("K2", List.of(), false, 7)))
                .isEqualTo("No statement of a text hangs on K2.\n");
        BlastRadiusView.StatementView statement = new BlastRadiusView.StatementView(
                "article",
                "The article",
                3,
                "Mao left.",
                "supported",
                "unsupported",
                List.of(),
                List.of(),
                null,
                null,
                List.of(),
                List.of());
        assertThat(SupportText.of(new HangingView("K2", List.of(statement), true, 7)))
                .startsWith("What hangs on K2, with its grade now and without K2:\n")
                .contains("supported → unsupported · The article, statement 3: Mao left.", "nothing else supports it")
                .endsWith("It touches more occasions or statements than were looked at.\n");
    }
}
