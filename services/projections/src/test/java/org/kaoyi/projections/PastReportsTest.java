package org.kaoyi.projections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kaoyi.claims.archive.Access;
import org.kaoyi.claims.archive.AccessForm;
import org.kaoyi.claims.archive.Source;
import org.kaoyi.claims.event.LedgerEvent;
import org.kaoyi.claims.event.SourceRedescribed;
import org.kaoyi.codec.KaoyiJson;
import org.kaoyi.projections.discrepancies.CaseFilter;
import org.kaoyi.projections.feed.ViewSource;
import org.kaoyi.projections.fixture.Given;
import org.kaoyi.projections.fixture.ProjectionDatabase;
import org.kaoyi.projections.fixture.TestLedger;
import org.kaoyi.projections.narratives.Narrative;
import org.kaoyi.projections.narratives.NarrativeQueries.By;
import org.kaoyi.projections.narratives.NarrativeQueries.Order;

/** Given a ledger with a history, a report on a position is the report that was given when the ledger ended there. */
class PastReportsTest {
    private static final long SEED = 19571209L;
    private static final int EVENTS = 120;

    private final TestLedger ledger = new TestLedger();
    private final DataSource database = ProjectionDatabase.fresh();

    @BeforeEach
    void record() {
        new RandomArchive(new Random(SEED)).fill(ledger, EVENTS);
    }

    @AfterEach
    void close() {
        ledger.close();
    }

    @Test
    void reports_are_those_of_the_day_whatever_was_recorded_since() {
        long head = ledger.log.head().position();
        try (ProjectionsRuntime live = new ProjectionsRuntime(database, ledger.log, ledger.codec)) {
            live.start();
            assertThat(live.awaitPosition(head, TestLedger.PATIENCE_MILLIS)).isTrue();
            for (long position : List.of(0L, 1L, head / 3, head / 2, head)) {
                assertThat(past(position))
                        .as("seed %d, position %d", SEED, position)
                        .isEqualTo(ofTheDay(position));
            }
            assertThat(live.discrepancies().summary().position())
                    .as("the present is left alone")
                    .isEqualTo(head);
        }
    }

    @Test
    void a_position_that_the_ledger_has_not_is_refused() {
        long head = ledger.log.head().position();
        assertThatThrownBy(() -> PastReports.at(head + 1, ViewSource.active(database), ledger.log, ledger.codec))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("it ends with position " + head);
    }

    @Test
    void what_could_be_known_in_a_year_is_told_by_every_report_as_if_the_other_sources_had_said_nothing() {
        ledger.append(opened("C1", "1990"), opened("K1", "2005"), opened("C2", "1985/1988"));
        long head = ledger.log.head().position();
        try (ProjectionsRuntime live = new ProjectionsRuntime(database, ledger.log, ledger.codec)) {
            live.start();
            assertThat(live.awaitPosition(head, TestLedger.PATIENCE_MILLIS)).isTrue();
            try (PastReports then = live.past(head, 1995)) {
                assertThat(then.undated()).isEqualTo(live.undatedIn(1995)).containsExactly("S1");
                assertThat(then.narratives().filed(By.SOURCE))
                        .extracting(Narrative.Filed::id)
                        .containsExactly("C1", "C2");
                assertThat(then.narratives()
                                .narrative(By.SOURCE, "K1", Order.TOLD, null)
                                .accounts())
                        .isEmpty();
                assertThat(then.discrepancies().cases(CaseFilter.ALL))
                        .as("seed %d: the same as when each family is looked at by itself", SEED)
                        .usingRecursiveComparison()
                        .ignoringFields("knownIn", "position")
                        .isEqualTo(
                                live.inquiries().knownIn(CaseFilter.ALL, 1995).cases());
                then.audits().support("article").orElseThrow().statements().stream()
                        .flatMap(statement -> statement.claims().stream())
                        .map(link -> live.claims().one(link.claim()).orElseThrow())
                        .forEach(claim -> assertThat(claim.claim().source()).isIn("C1", "C2"));
            }
            assertThat(live.narratives().filed(By.SOURCE)).hasSizeGreaterThan(2);
        }
    }

    private static LedgerEvent opened(String siglum, String seen) {
        Source plain = Given.source(siglum, "Chinese");
        Access access = new Access(AccessForm.ORIGINAL, null, null, seen, null);
        return new SourceRedescribed(
                new Source(
                        plain.id(),
                        plain.title(),
                        plain.kind(),
                        plain.layer(),
                        plain.languages(),
                        plain.date(),
                        plain.side(),
                        plain.custody(),
                        plain.reference(),
                        access,
                        plain.derivedFrom(),
                        plain.contentOf(),
                        plain.perhapsSameAs(),
                        plain.note()),
                "the archive opened");
    }

    private Map<String, String> past(long position) {
        try (PastReports past = PastReports.at(position, ViewSource.active(database), ledger.log, ledger.codec)) {
            return told(past);
        }
    }

    private Map<String, String> ofTheDay(long position) {
        try (TestLedger then = new TestLedger()) {
            ledger.log.readAfter(0, (int) Math.max(1, position)).stream()
                    .filter(event -> event.position() <= position)
                    .forEach(then::appendAsItStands);
            try (ProjectionsRuntime live = new ProjectionsRuntime(ProjectionDatabase.fresh(), then.log, then.codec)) {
                live.start();
                assertThat(live.awaitPosition(position, TestLedger.PATIENCE_MILLIS))
                        .isTrue();
                return told(live);
            }
        }
    }

    private static Map<String, String> told(Reports reports) {
        Map<String, String> told = new TreeMap<>();
        told.put("cases", json(reports.discrepancies().cases(CaseFilter.ALL)));
        told.put("sources", json(reports.references().sources()));
        told.put("texts", json(reports.support().texts()));
        told.put("support", json(reports.audits().support("article")));
        told.put("filed", json(reports.narratives().filed(By.SIDE)));
        told.put("narrative", json(reports.narratives().narrative(By.SOURCE, "C1", Order.TOLD, null)));
        return told;
    }

    private static String json(Object value) {
        return KaoyiJson.reports().writeValueAsString(value);
    }
}
