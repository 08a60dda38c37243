package org.kaoyi.projections.discrepancies;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.kaoyi.claims.Labelled;
import org.kaoyi.claims.cases.Grade;
import org.springframework.jdbc.core.JdbcTemplate;

/** How many cases there are by grade, kind and state: kept beside the cases, since counting them all would take longer with each claim. */
final class CaseTally {
    static final String GRADE = "grade";
    static final String KIND = "kind";
    static final String STATE = "state";

    /** What the rows of the tally have to say. */
    static final String COUNTED = """
            SELECT 'grade', grade, count(*) FROM discrepancy_case GROUP BY grade
            UNION ALL SELECT 'kind', kind, count(*) FROM (SELECT unnest(kinds) AS kind FROM discrepancy_case) k GROUP BY kind
            UNION ALL SELECT 'state', state, count(*) FROM discrepancy_case WHERE finding GROUP BY state
            """;

    private static final String EMPTIED = """
            DELETE FROM discrepancy_tally WHERE what = ? AND label = ? AND cases + ? = 0
            """;

    private static final String CHANGED = """
            UPDATE discrepancy_tally SET cases = cases + ? WHERE what = ? AND label = ?
            """;

    private static final String ADDED = """
            INSERT INTO discrepancy_tally (what, label, cases) VALUES (?, ?, ?)
            """;

    private final Map<List<String>, Long> changes = new TreeMap<>(CaseTally::compare);

    void add(String grade, List<String> kinds, String state) {
        change(grade, kinds, state, 1);
    }

    void remove(String grade, List<String> kinds, String state) {
        change(grade, kinds, state, -1);
    }

    private void change(String grade, List<String> kinds, String state, int by) {
        changes.merge(List.of(GRADE, grade), (long) by, Long::sum);
        kinds.forEach(kind -> changes.merge(List.of(KIND, kind), (long) by, Long::sum));
        if (Labelled.of(Grade.class, grade).orElseThrow().isFinding()) {
            changes.merge(List.of(STATE, state), (long) by, Long::sum);
        }
    }

    /** Writes what changed since it was written last. */
    void write(JdbcTemplate jdbc) {
        changes.values().removeIf(by -> by == 0);
        changes.forEach((row, by) -> {
            boolean emptied = jdbc.update(EMPTIED, row.getFirst(), row.getLast(), by) > 0;
            if (!emptied && jdbc.update(CHANGED, by, row.getFirst(), row.getLast()) == 0) {
                jdbc.update(ADDED, row.getFirst(), row.getLast(), by);
            }
        });
        changes.clear();
    }

    private static int compare(List<String> one, List<String> other) {
        return Arrays.compare(one.toArray(String[]::new), other.toArray(String[]::new));
    }
}
