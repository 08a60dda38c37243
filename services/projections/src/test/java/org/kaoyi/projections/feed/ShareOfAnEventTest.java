package org.kaoyi.projections.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.kaoyi.claims.account.OccasionId;
import org.kaoyi.claims.reference.ReferenceBook;
import org.kaoyi.claims.value.Policy;
import org.kaoyi.codec.KaoyiJson;
import org.kaoyi.ledger.LoggedEvent;
import org.kaoyi.projections.RandomArchive;
import org.kaoyi.projections.discrepancies.Discrepancies;
import org.kaoyi.projections.fixture.ProjectionDatabase;
import org.kaoyi.projections.fixture.TestLedger;
import org.kaoyi.projections.narratives.Narratives;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** An event that does not ask for all shares changes rows of its own family of occasions, and what is counted, and nothing else. */
class ShareOfAnEventTest {
    private static final long SEED = 19560225L;
    private static final int EVENTS = 80;
    private static final int OCCASIONS = 12;

    private static final String BY_OCCASION = """
            SELECT occasion, md5(string_agg(t::text, ' ' ORDER BY t::text)) FROM %s t GROUP BY occasion
            """;

    private static final String WHOLE = """
            SELECT '', md5(string_agg(t::text, ' ' ORDER BY t::text)) FROM %s t
            """;

    /** The rows of an occasion's heading, as if they named it. */
    private static final String HEADINGS =
            "(SELECT id AS occasion, h.* FROM narrative_heading h WHERE kind = 'occasion')";

    private static final String SOURCES = "(SELECT * FROM narrative_heading WHERE kind <> 'occasion')";

    private final TestLedger ledger = new TestLedger();
    private final EventReader reader = new EventReader(ledger.codec, ledger.log);

    @AfterEach
    void close() {
        ledger.close();
    }

    @Test
    void in_the_rows_of_cases() {
        assertTouchesItsFamilyAlone(
                new Discrepancies(reader, KaoyiJson.reports(), Policy.STANDARD),
                List.of(
                        "discrepancy_row",
                        "discrepancy_mention",
                        "discrepancy_ruling",
                        "discrepancy_ground",
                        "discrepancy_case"),
                "discrepancy_rule_change");
    }

    @Test
    void in_the_rows_of_narratives() {
        assertTouchesItsFamilyAlone(new Narratives(), List.of("narrative_claim", HEADINGS), SOURCES);
    }

    /** @param ofNone a table whose rows belong to no occasion */
    private void assertTouchesItsFamilyAlone(Projection view, List<String> byOccasion, String ofNone) {
        new RandomArchive(new Random(SEED), OCCASIONS).fill(ledger, EVENTS);
        DataSource database = ProjectionDatabase.fresh();
        Generation generation = new Generations(view, database).first();
        DataSource tables = ViewSource.of(database, generation.schema());
        JdbcTemplate jdbc = new JdbcTemplate(tables);
        TransactionTemplate transaction = new TransactionTemplate(new JdbcTransactionManager(tables));
        ReferenceBook book = new ReferenceBook();
        Fold fold = view.open(book, jdbc);
        int changed = 0;
        Set<Integer> shares = new HashSet<>();
        for (LoggedEvent logged : ledger.log.readAfter(0, Integer.MAX_VALUE)) {
            RecordedEvent event = reader.read(logged);
            boolean forAll = Shares.asksForAll(event);
            Map<String, String> before = forAll ? Map.of() : rows(jdbc, byOccasion, ofNone);
            transaction.executeWithoutResult(status -> {
                fold.take(event);
                fold.flush(jdbc);
            });
            if (!forAll) {
                int share = Shares.of(book, event.event());
                shares.add(share);
                Set<String> touched = differing(before, rows(jdbc, byOccasion, ofNone));
                changed += touched.size();
                assertThat(touched)
                        .as("what %s of position %d touches, seed %d", event.type(), event.position(), SEED)
                        .allMatch(
                                occasion -> !occasion.isEmpty() && Shares.of(book, new OccasionId(occasion)) == share);
            }
        }
        assertThat(changed).isPositive();
        assertThat(shares).as("shares of which something was told").hasSizeGreaterThan(2);
    }

    private static Map<String, String> rows(JdbcTemplate jdbc, List<String> byOccasion, String ofNone) {
        Map<String, String> rows = new TreeMap<>();
        byOccasion.forEach(table -> jdbc.query(BY_OCCASION.formatted(table), row -> {
            rows.merge(row.getString(1), table + row.getString(2), String::concat);
        }));
        jdbc.query(WHOLE.formatted(ofNone), row -> {
            rows.put("", String.valueOf(row.getString(2)));
        });
        return rows;
    }

    private static Set<String> differing(Map<String, String> before, Map<String, String> after) {
        Set<String> all = new HashSet<>(before.keySet());
        all.addAll(after.keySet());
        return all.stream()
                .filter(occasion -> !Objects.equals(before.get(occasion), after.get(occasion)))
                .collect(Collectors.toSet());
    }
}
