package org.kaoyi.projections.feed;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;

/**
 * Numbers that a fold keeps beside its rows, since counting the rows would take longer with each of them. The table has the key {@code
 * (what, label)} and one column of numbers, all above 0.
 */
public final class Tally {
    private static final String CHANGE = """
            MERGE INTO %1$s t
            USING unnest(?::text[], ?::text[], ?::bigint[]) AS changed (what, label, by)
            ON t.what = changed.what AND t.label = changed.label
            WHEN MATCHED AND t.%2$s + changed.by = 0 THEN DELETE
            WHEN MATCHED THEN UPDATE SET %2$s = t.%2$s + changed.by
            WHEN NOT MATCHED THEN INSERT (what, label, %2$s) VALUES (changed.what, changed.label, changed.by)
            """;

    /**
     * One writer at a time until his transaction ends: two who fold shares of the same rows would wait for each other's numbers, or add the
     * same row. Nobody waits for anything else once he has it. Each generation has its own table, by the connection's search path.
     */
    private static final String ONE_AT_A_TIME = """
            SELECT pg_advisory_xact_lock(hashtext('kaoyi tally'), ?::regclass::oid::int)
            """;

    private final String table;
    private final String change;
    private final Map<Row, Long> changes = new HashMap<>();

    private record Row(String what, String label) {}

    /** @param column of the numbers */
    public Tally(String table, String column) {
        this.table = table;
        this.change = CHANGE.formatted(table, column);
    }

    /** Counts so many more of them, or fewer. */
    public void change(String what, String label, long by) {
        changes.merge(new Row(what, label), by, Long::sum);
    }

    /** Writes what changed since it was written last. */
    public void write(JdbcTemplate jdbc) {
        changes.values().removeIf(by -> by == 0);
        if (changes.isEmpty()) {
            return;
        }
        jdbc.query(ONE_AT_A_TIME, (RowCallbackHandler) row -> {}, table);
        List<Row> rows = new ArrayList<>(changes.keySet());
        jdbc.update(
                change,
                rows.stream().map(Row::what).toArray(String[]::new),
                rows.stream().map(Row::label).toArray(String[]::new),
                rows.stream().map(changes::get).toArray(Long[]::new));
        changes.clear();
    }
}
