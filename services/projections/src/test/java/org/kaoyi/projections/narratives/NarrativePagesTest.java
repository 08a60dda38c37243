package org.kaoyi.projections.narratives;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.kaoyi.claims.account.ClaimId;
import org.kaoyi.claims.account.OccasionId;
import org.kaoyi.claims.archive.Siglum;
import org.kaoyi.claims.event.ClaimRetracted;
import org.kaoyi.claims.event.OccasionRedescribed;
import org.kaoyi.claims.event.OccasionRegistered;
import org.kaoyi.claims.event.SourceRedescribed;
import org.kaoyi.claims.event.SourceWithdrawn;
import org.kaoyi.projections.feed.EventReader;
import org.kaoyi.projections.fixture.Given;
import org.kaoyi.projections.fixture.Keeping;
import org.kaoyi.projections.fixture.ProjectionDatabase;
import org.kaoyi.projections.fixture.TestLedger;
import org.kaoyi.projections.narratives.NarrativeQueries.By;
import org.kaoyi.projections.narratives.NarrativeQueries.Order;

/** Given sides that tell of several occasions, a narrative is read claim after claim in order, and the fold has counted its claims. */
class NarrativePagesTest {
    private static void sideBySide(NarrativeQueries narratives) {
        SideBySide all = narratives.sideBySide(List.of("DPRK", "Chinese"), null, 10, 100);
        assertThat(all.rows()).extracting(SideBySide.Row::occasion).containsExactly("early", "late", "some day");
        assertThat(all.rows().getFirst().cells())
                .extracting(cell -> cell.stream().map(Narrative.Account::source).toList())
                .containsExactly(List.of("K1"), List.of("C1", "C2"));
        assertThat(all.next()).isNull();

        SideBySide first = narratives.sideBySide(List.of("DPRK", "Chinese"), null, 2, 100);
        assertThat(first.next()).isEqualTo("late");
        assertThat(narratives
                        .sideBySide(List.of("DPRK", "Chinese"), "late", 2, 100)
                        .rows())
                .containsExactly(all.rows().getLast());

        SideBySide some = narratives.sideBySide(List.of("Chinese", "DPRK"), null, 10, 3);
        assertThat(some.rows())
                .as("an occasion of which not all is read goes to the next page")
                .extracting(SideBySide.Row::occasion, SideBySide.Row::cut)
                .containsExactly(tuple("early", false));
        assertThat(some.next()).isEqualTo("early");
        assertThat(narratives
                        .sideBySide(List.of("Chinese", "DPRK"), null, 10, 1)
                        .rows())
                .as("one that no page holds is cut, and says so")
                .extracting(SideBySide.Row::occasion, SideBySide.Row::cut)
                .containsExactly(tuple("early", true));
    }

    private static final int BATCH = 7;

    @Test
    void it_goes_on_where_a_page_ended_and_its_claims_are_counted_as_they_come_move_and_end() {
        try (TestLedger ledger = new TestLedger();
                Keeping process = new Keeping(new Narratives(), ProjectionDatabase.fresh(), ledger, BATCH)) {
            NarrativeQueries narratives =
                    new NarrativeQueries(process.read(), new EventReader(ledger.codec, ledger.log));
            ledger.append(Given.registered("C1", "Chinese"), Given.registered("C2", "Chinese"));
            ledger.append(Given.registered("K1", "DPRK"), Given.whoQuestion("who"), Given.person("mao", null));
            ledger.append(Given.occasion("late", "1958-02-01"), Given.occasion("early", "1957-11-09"));
            ledger.append(Given.occasion("some day", null));
            for (String occasion : List.of("late", "some day", "early")) {
                for (String source : List.of("C2", "C1", "K1")) {
                    ledger.append(Given.tells(source + " " + occasion, occasion, "who", source, "mao", "mao"));
                }
            }
            process.keeper.start();
            process.caughtUp();
            assertThat(told(narratives, Order.EVENTS))
                    .containsExactly("C1 early", "C2 early", "C1 late", "C2 late", "C1 some day", "C2 some day");
            assertThat(told(narratives, Order.TOLD))
                    .containsExactly("C1 early", "C1 late", "C1 some day", "C2 early", "C2 late", "C2 some day");
            assertThat(narratives.narrative(By.SIDE, "Chinese", Order.TOLD, null, "nobody", 1))
                    .isEmpty();
            counted(narratives, process);

            sideBySide(narratives);

            ledger.append(new ClaimRetracted(new ClaimId("C2 early"), new OccasionId("early"), "misread"));
            ledger.append(new OccasionRedescribed(
                    ((OccasionRegistered) Given.occasion("some day", "1956-01-01")).occasion(), "found out"));
            ledger.append(new SourceRedescribed(Given.source("K1", "Chinese"), "whose it is"));
            process.caughtUp();
            assertThat(told(narratives, Order.EVENTS))
                    .startsWith("C1 some day", "C2 some day", "K1 some day", "C1 early", "K1 early", "C1 late")
                    .hasSize(8);
            assertThat(narratives.claims(By.SIDE, "DPRK")).isZero();
            counted(narratives, process);

            ledger.append(
                    new SourceWithdrawn(new Siglum("C1"), "a forgery"),
                    new ClaimRetracted(new ClaimId("C1 late"), new OccasionId("late"), "misread"));
            process.caughtUp();
            assertThat(narratives.filed(By.SOURCE))
                    .extracting(Narrative.Filed::id, Narrative.Filed::claims)
                    .containsExactly(tuple("C2", 2), tuple("K1", 3));
            assertThat(narratives.filed(By.SOURCE, "C2", 1))
                    .extracting(Narrative.Filed::id)
                    .containsExactly("K1");
            counted(narratives, process);
        }
    }

    /** Two claims a page. */
    private static List<String> told(NarrativeQueries narratives, Order order) {
        List<String> told = new ArrayList<>();
        String after = null;
        do {
            Narrative page = narratives
                    .narrative(By.SIDE, "Chinese", order, null, after, 2)
                    .orElseThrow();
            page.accounts()
                    .forEach(account ->
                            account.claims().forEach(it -> told.add(it.claim().id())));
            after = page.next();
        } while (after != null);
        assertThat(told).hasSize((int) narratives.claims(By.SIDE, "Chinese"));
        return told;
    }

    /** What the fold has counted is what there is. */
    private static void counted(NarrativeQueries narratives, Keeping process) {
        List<List<Narrative.Filed>> kept =
                Stream.of(By.values()).map(narratives::filed).toList();
        List<Map<String, Object>> tally = process.read().queryForList("SELECT * FROM narrative_tally");
        process.read().update("DELETE FROM narrative_tally");
        assertThat(Stream.of(By.values()).map(narratives::filed).toList()).isEqualTo(kept);
        tally.forEach(row -> process.read()
                .update(
                        "INSERT INTO narrative_tally VALUES (?, ?, ?)",
                        row.get("what"),
                        row.get("label"),
                        row.get("claims")));
    }
}
