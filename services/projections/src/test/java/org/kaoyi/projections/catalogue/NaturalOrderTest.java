package org.kaoyi.projections.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.kaoyi.projections.feed.EventReader;
import org.kaoyi.projections.feed.Projection;
import org.kaoyi.projections.fixture.Given;
import org.kaoyi.projections.fixture.Keeping;
import org.kaoyi.projections.fixture.ProjectionDatabase;
import org.kaoyi.projections.fixture.TestLedger;
import org.kaoyi.projections.narratives.Narrative;
import org.kaoyi.projections.narratives.NarrativeQueries;
import org.kaoyi.projections.narratives.NarrativeQueries.By;
import org.kaoyi.projections.narratives.Narratives;

/** Registers lie as people number things: C2 before C10, on one page and from page to page. */
class NaturalOrderTest {
    private static final int BATCH = 100;

    private static final List<String> IN_ORDER = List.of(
            "2",
            "2.2",
            "2.10",
            "10",
            "C1",
            "C2",
            "C007",
            "C10",
            "C10a",
            "C10b",
            "C123456789012345678",
            "C123456789012345679",
            "K1",
            "п. 2",
            "п. 10",
            "檔2",
            "檔10");

    @Test
    void sources_lie_by_their_numbers_from_page_to_page() {
        try (TestLedger ledger = new TestLedger();
                Keeping process = keeping(ledger, new Catalogue())) {
            register(ledger);
            process.keeper.start();
            process.caughtUp();
            ReferenceQueries references = new ReferenceQueries(process.read(), reader(ledger), (kind, ids) -> Map.of());

            assertThat(references.sources()).extracting(SourceView::id).isEqualTo(IN_ORDER);
            assertThat(references.names(Entry.SOURCE).keySet()).containsExactlyElementsOf(IN_ORDER);
            assertThat(references.sources("C9", 1))
                    .as("behind a siglum that there is not")
                    .extracting(SourceView::id)
                    .containsExactly("C10");
            List<String> byPages = new ArrayList<>();
            String after = null;
            do {
                List<String> page = references.sources(after, 2).stream()
                        .map(SourceView::id)
                        .toList();
                byPages.addAll(page);
                after = page.isEmpty() ? null : page.getLast();
            } while (after != null);
            assertThat(byPages).isEqualTo(IN_ORDER);
        }
    }

    @Test
    void so_do_the_narratives_of_sources() {
        try (TestLedger ledger = new TestLedger();
                Keeping process = keeping(ledger, new Narratives())) {
            register(ledger);
            ledger.append(Given.occasion("talk", "1957-11-09"), Given.whoQuestion("who"), Given.person("mao", null));
            for (String source : List.of("C10", "C2", "K1")) {
                ledger.append(Given.says("c " + source, "talk", "who", source, "mao"));
            }
            process.keeper.start();
            process.caughtUp();
            NarrativeQueries narratives = new NarrativeQueries(process.read(), reader(ledger));

            assertThat(narratives.filed(By.SOURCE))
                    .extracting(Narrative.Filed::id)
                    .containsExactly("C2", "C10", "K1");
            assertThat(narratives.filed(By.SOURCE, "C2", 1))
                    .extracting(Narrative.Filed::id)
                    .containsExactly("C10");
        }
    }

    private static void register(TestLedger ledger) {
        IN_ORDER.reversed().forEach(siglum -> ledger.append(Given.registered(siglum, "Chinese")));
    }

    private static EventReader reader(TestLedger ledger) {
        return new EventReader(ledger.codec, ledger.log);
    }

    private static Keeping keeping(TestLedger ledger, Projection projection) {
        return new Keeping(projection, ProjectionDatabase.fresh(), ledger, BATCH);
    }
}
