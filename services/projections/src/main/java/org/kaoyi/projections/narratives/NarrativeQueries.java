package org.kaoyi.projections.narratives;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kaoyi.claims.event.LedgerEvent;
import org.kaoyi.projections.feed.EventReader;
import org.kaoyi.projections.narratives.Narrative.Account;
import org.kaoyi.projections.narratives.Narrative.Filed;
import org.kaoyi.projections.narratives.Narrative.Told;
import org.kaoyi.projections.view.ClaimViews;
import org.springframework.jdbc.core.JdbcTemplate;

/** Questions about narratives. Only standing claims of sources that stand are told. */
public final class NarrativeQueries {
    private static final String TOLD = """
            SELECT c.occasion, coalesce(o.title, c.occasion), o.date, c.source, coalesce(s.title, c.source), s.date,
              coalesce(q.title, c.question), c.side, c.position
            FROM narrative_claim c
            LEFT JOIN narrative_heading o ON o.kind = 'occasion' AND o.id = c.occasion
            LEFT JOIN narrative_heading q ON q.kind = 'question' AND q.id = c.question
            LEFT JOIN narrative_heading s ON s.kind = 'source' AND s.id = c.source
            WHERE c.standing AND NOT coalesce(s.withdrawn, false) AND %s = ? %s
            ORDER BY %s
            """;

    private static final String OF_ONE_OCCASION = "AND c.occasion = ?";

    private static final String FILED = """
            SELECT %1$s, %2$s, count(*) FROM narrative_claim c
            LEFT JOIN narrative_heading s ON s.kind = 'source' AND s.id = c.source
            WHERE c.standing AND NOT coalesce(s.withdrawn, false) AND %1$s IS NOT NULL GROUP BY 1, 2 ORDER BY 1
            """;

    /** From each side to the next by the index, without looking at the claims between. */
    private static final String SIDES = """
            WITH RECURSIVE sides(side) AS (
              (SELECT side FROM narrative_claim ORDER BY side LIMIT 1)
              UNION ALL
              SELECT (SELECT c.side FROM narrative_claim c WHERE c.side > s.side ORDER BY c.side LIMIT 1) FROM sides s WHERE s.side IS NOT NULL
            ) SELECT side FROM sides WHERE side IS NOT NULL
            """;

    private static final String POSITION = """
            SELECT coalesce(max(position), 0) FROM projection_progress WHERE projection = 'narratives'
            """;

    private final JdbcTemplate jdbc;
    private final EventReader reader;

    public NarrativeQueries(JdbcTemplate jdbc, EventReader reader) {
        this.jdbc = jdbc;
        this.reader = reader;
    }

    /** Under what a narrative is told. */
    public enum By {
        SOURCE("c.source"),
        TELLER("c.teller"),
        SIDE("c.side");

        private final String column;

        By(String column) {
            this.column = column;
        }

        /** Lower case, as in addresses. */
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** In which order accounts stand. */
    public enum Order {
        /** As they were told: by when, else by when the source was put on paper. */
        TOLD("coalesce(c.told_day, s.day) NULLS LAST, c.source, o.day NULLS LAST, c.occasion, c.position"),
        /** As it happened: by the occasion's date. */
        EVENTS("o.day NULLS LAST, c.occasion, c.source, c.position");

        private final String columns;

        Order(String columns) {
            this.columns = columns;
        }

        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * What one source, teller or side tells; empty accounts when it tells nothing.
     *
     * @param occasion to read of one occasion only, or null
     */
    public Narrative narrative(By by, String subject, Order order, @Nullable String occasion) {
        List<Row> rows = jdbc.query(
                TOLD.formatted(by.column, occasion == null ? "" : OF_ONE_OCCASION, order.columns),
                (row, number) -> new Row(account(row), row.getString(7), row.getString(8), row.getLong(9)),
                occasion == null ? new Object[] {subject} : new Object[] {subject, occasion});
        Map<Long, LedgerEvent> events =
                reader.at(rows.stream().map(Row::position).toList());
        Map<List<String>, Account> accounts = new LinkedHashMap<>();
        for (Row row : rows) {
            Account fresh = row.account();
            accounts.computeIfAbsent(List.of(fresh.occasion(), fresh.source()), key -> fresh)
                    .claims()
                    .add(row.told(events));
        }
        return new Narrative(by.label(), subject, order.label(), List.copyOf(accounts.values()), position());
    }

    /** Every source, teller or side that tells something, with the number of its claims. */
    public List<Filed> filed(By by) {
        String title = by == By.SOURCE ? "coalesce(s.title, c.source)" : by.column;
        return jdbc.query(
                FILED.formatted(by.column, title),
                (row, number) -> new Filed(row.getString(1), row.getString(2), row.getInt(3)));
    }

    /** Every side to which some claim was ever filed, in order. */
    public List<String> sides() {
        return jdbc.query(SIDES, (row, number) -> row.getString(1));
    }

    private long position() {
        Long position = jdbc.queryForObject(POSITION, Long.class);
        return position == null ? 0 : position;
    }

    private static Account account(ResultSet row) throws SQLException {
        return new Account(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                new ArrayList<>());
    }

    /** A claim as its row has it. */
    private record Row(Account account, String question, String side, long position) {
        Told told(Map<Long, LedgerEvent> events) {
            return new Told(question, side, ClaimViews.of(EventReader.of(events, position)));
        }
    }
}
