package org.kaoyi.projections.discrepancies;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.kaoyi.claims.account.ClaimId;
import org.kaoyi.claims.event.CaseAssessed;
import org.kaoyi.projections.feed.Copier;
import org.kaoyi.projections.feed.RecordedEvent;
import org.springframework.jdbc.core.JdbcTemplate;

/** Writes claims, examinations and rulings to the projection's own tables. */
final class RowStore {
    private static final String ADD_ROW = """
            INSERT INTO discrepancy_row
              (id, position, occasion, question, source, examination, state)
            VALUES (?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (id) DO NOTHING
            """;

    private static final String ADD_MENTION = """
            INSERT INTO discrepancy_mention (authority, row_id, occasion) VALUES (?, ?, ?) ON CONFLICT DO NOTHING
            """;

    private static final String END_ROW = """
            UPDATE discrepancy_row SET state = ? WHERE id = ?
            """;

    private static final String ADD_RULING = """
            INSERT INTO discrepancy_ruling (position, occasion, type, schema_version, payload) VALUES (?, ?, ?, ?, ?)
            """;

    private static final String ADD_GROUND = """
            INSERT INTO discrepancy_ground (row_id, position, occasion) VALUES (?, ?, ?) ON CONFLICT DO NOTHING
            """;

    private static final String RULE_CHANGE = """
            INSERT INTO discrepancy_rule_change (subject, position) VALUES (?, ?)
            ON CONFLICT (subject) DO UPDATE SET position = EXCLUDED.position
            """;

    private final JdbcTemplate jdbc;

    RowStore(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    void write(Changes changes) {
        addRows(changes.rows.values());
        endRows(changes.ended);
        changes.rulings.forEach(this::addRuling);
        changeRules(changes.rules);
    }

    private void changeRules(Map<String, Long> rules) {
        List<Object[]> cells = new ArrayList<>();
        rules.forEach((subject, position) -> cells.add(new Object[] {subject, position}));
        jdbc.batchUpdate(RULE_CHANGE, cells);
    }

    private void addRows(Collection<Row> rows) {
        jdbc.batchUpdate(ADD_ROW, rows.stream().map(RowStore::cells).toList());
        jdbc.batchUpdate(ADD_MENTION, mentions(rows));
    }

    /** Copies new rows into the empty tables. */
    static void copy(Copier copier, Collection<Row> rows) {
        copier.copy(
                "discrepancy_row",
                "id, position, occasion, question, source, examination, state",
                rows.stream().map(RowStore::cells).toList());
        copier.copy("discrepancy_mention", "authority, row_id, occasion", mentions(rows));
    }

    private static Object[] cells(Row row) {
        return new Object[] {
            row.id(),
            row.recorded().position(),
            row.occasion().value(),
            row.question(),
            row.source(),
            row.examination(),
            RowState.STANDING.label()
        };
    }

    private static List<Object[]> mentions(Collection<Row> rows) {
        List<Object[]> mentions = new ArrayList<>();
        for (Row row : rows) {
            row.mentions()
                    .forEach(authority -> mentions.add(
                            new Object[] {authority, row.id(), row.occasion().value()}));
        }
        return mentions;
    }

    private void endRows(Map<String, RowState> ended) {
        List<Object[]> cells = new ArrayList<>();
        ended.forEach((id, state) -> cells.add(new Object[] {state.label(), id}));
        jdbc.batchUpdate(END_ROW, cells);
    }

    private void addRuling(RecordedEvent recorded) {
        CaseAssessed assessed = (CaseAssessed) recorded.event();
        String occasion = assessed.assessment().caseKey().occasion().value();
        jdbc.update(
                ADD_RULING,
                recorded.position(),
                occasion,
                recorded.type(),
                recorded.schemaVersion(),
                recorded.payload());
        List<Object[]> grounds = new ArrayList<>();
        for (ClaimId ground : assessed.assessment().grounds()) {
            grounds.add(new Object[] {ground.value(), recorded.position(), occasion});
        }
        jdbc.batchUpdate(ADD_GROUND, grounds);
    }
}
