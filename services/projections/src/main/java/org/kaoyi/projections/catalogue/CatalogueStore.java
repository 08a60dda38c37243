package org.kaoyi.projections.catalogue;

import java.sql.Timestamp;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kaoyi.claims.event.InterpretationStated;
import org.kaoyi.claims.judgement.Interpretation;
import org.kaoyi.projections.feed.RecordedEvent;
import org.kaoyi.projections.view.ClaimView;
import org.kaoyi.projections.view.ClaimViews;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.SqlParameterValue;

/** Writes the tables of the catalogue. */
final class CatalogueStore {
    private static final String ENTER = """
            INSERT INTO catalogue_reference (kind, id, position, title, day, type, schema_version, payload)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (kind, id) DO UPDATE SET position = EXCLUDED.position, title = EXCLUDED.title, day = EXCLUDED.day,
              type = EXCLUDED.type, schema_version = EXCLUDED.schema_version, payload = EXCLUDED.payload
            """;

    private static final String WITHDRAW = """
            UPDATE catalogue_reference SET withdrawn = ? WHERE kind = 'source' AND id = ?
            """;

    private static final String CLAIM = """
            INSERT INTO catalogue_claim
              (id, position, occasion, question, source, examination, state, type, schema_version, payload)
            VALUES (?, ?, ?, ?, ?, ?, 'standing', ?, ?, ?)
            ON CONFLICT (id) DO NOTHING
            """;

    private static final String END = """
            UPDATE catalogue_claim SET state = ? WHERE id = ?
            """;

    private static final String INTERPRETATION = """
            INSERT INTO catalogue_interpretation (id, position, occasion, question, type, schema_version, payload)
            VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO NOTHING
            """;

    private static final String HAPPENED = """
            INSERT INTO catalogue_history (subject, position, what, recorded_at, actor, reason, by_claim)
            VALUES (?, ?, ?, ?, ?, ?, ?)
            """;

    private final JdbcTemplate jdbc;

    CatalogueStore(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    void enter(Collection<Entry> entries) {
        List<Object[]> cells = new ArrayList<>();
        for (Entry entry : entries) {
            RecordedEvent recorded = entry.recorded();
            cells.add(new Object[] {
                entry.kind(),
                entry.id(),
                recorded.position(),
                entry.title(),
                new SqlParameterValue(Types.BIGINT, entry.day()),
                recorded.type(),
                recorded.schemaVersion(),
                recorded.payload()
            });
        }
        jdbc.batchUpdate(ENTER, cells);
    }

    void withdraw(Map<String, String> reasons) {
        List<Object[]> cells = new ArrayList<>();
        reasons.forEach((source, reason) -> cells.add(new Object[] {reason, source}));
        jdbc.batchUpdate(WITHDRAW, cells);
    }

    void claims(List<RecordedEvent> claims) {
        List<Object[]> cells = new ArrayList<>();
        for (RecordedEvent recorded : claims) {
            ClaimView claim = ClaimViews.of(recorded.event());
            cells.add(new Object[] {
                claim.id(),
                recorded.position(),
                claim.occasion(),
                claim.question(),
                claim.source(),
                claim.kind().equals("examination"),
                recorded.type(),
                recorded.schemaVersion(),
                recorded.payload()
            });
        }
        jdbc.batchUpdate(CLAIM, cells);
    }

    void end(Map<String, String> states) {
        List<Object[]> cells = new ArrayList<>();
        states.forEach((claim, state) -> cells.add(new Object[] {state, claim}));
        jdbc.batchUpdate(END, cells);
    }

    void interpretations(List<RecordedEvent> stated) {
        List<Object[]> cells = new ArrayList<>();
        for (RecordedEvent recorded : stated) {
            Interpretation it = ((InterpretationStated) recorded.event()).interpretation();
            cells.add(new Object[] {
                it.id().value(),
                recorded.position(),
                it.occasion().value(),
                it.question().value(),
                recorded.type(),
                recorded.schemaVersion(),
                recorded.payload()
            });
        }
        jdbc.batchUpdate(INTERPRETATION, cells);
    }

    void happened(List<Incident> incidents) {
        List<Object[]> cells = new ArrayList<>();
        for (Incident it : incidents) {
            cells.add(new Object[] {
                it.subject(),
                it.recorded().position(),
                it.what(),
                Timestamp.from(it.recorded().recordedAt()),
                it.recorded().actor(),
                text(it.reason()),
                text(it.by())
            });
        }
        jdbc.batchUpdate(HAPPENED, cells);
    }

    private static Object text(@Nullable String value) {
        return new SqlParameterValue(Types.VARCHAR, value);
    }
}
