package org.kaoyi.projections.catalogue;

import java.sql.Timestamp;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kaoyi.claims.account.ClaimId;
import org.kaoyi.claims.account.OccasionId;
import org.kaoyi.claims.account.QuestionId;
import org.kaoyi.claims.archive.Siglum;
import org.kaoyi.claims.event.ClaimRecorded;
import org.kaoyi.claims.event.InterpretationStated;
import org.kaoyi.claims.event.SourceExamined;
import org.kaoyi.claims.judgement.Interpretation;
import org.kaoyi.ledger.merkle.TreeHash;
import org.kaoyi.projections.feed.RecordedEvent;
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
              (id, position, occasion, question, source, examination, state, payload_hash)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (id) DO NOTHING
            """;

    private static final String END = """
            UPDATE catalogue_claim c SET state = ended.state FROM unnest(?::text[], ?::text[]) AS ended (id, state)
            WHERE c.id = ended.id AND c.state = 'standing' RETURNING c.examination
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
        jdbc.batchUpdate(ENTER, entries.stream().map(CatalogueStore::cells).toList());
    }

    static Object[] cells(Entry entry) {
        RecordedEvent recorded = entry.recorded();
        return new Object[] {
            entry.kind(),
            entry.id(),
            recorded.position(),
            entry.title(),
            new SqlParameterValue(Types.BIGINT, entry.day()),
            recorded.type(),
            recorded.schemaVersion(),
            recorded.payload()
        };
    }

    void withdraw(Map<String, String> reasons) {
        List<Object[]> cells = new ArrayList<>();
        reasons.forEach((source, reason) -> cells.add(new Object[] {reason, source}));
        jdbc.batchUpdate(WITHDRAW, cells);
    }

    void claims(List<RecordedEvent> claims) {
        jdbc.batchUpdate(CLAIM, claims.stream().map(CatalogueStore::claim).toList());
    }

    static Object[] claim(RecordedEvent recorded) {
        return switch (recorded.event()) {
            case ClaimRecorded it ->
                row(
                        it.claim().id(),
                        it.claim().occasion(),
                        it.claim().question(),
                        it.claim().source(),
                        false,
                        recorded);
            case SourceExamined it ->
                row(
                        it.examination().id(),
                        it.examination().occasion(),
                        it.examination().question(),
                        it.examination().source(),
                        true,
                        recorded);
            default -> throw new IllegalArgumentException("neither a claim nor an examination");
        };
    }

    private static Object[] row(
            ClaimId id,
            OccasionId occasion,
            QuestionId question,
            Siglum source,
            boolean examination,
            RecordedEvent recorded) {
        return new Object[] {
            id.value(),
            recorded.position(),
            occasion.value(),
            question.value(),
            source.value(),
            examination,
            "standing",
            TreeHash.digest(recorded.payload())
        };
    }

    /** @param tally that counts them no more */
    void end(Map<String, String> states, CatalogueTally tally) {
        if (!states.isEmpty()) {
            List<String> ids = List.copyOf(states.keySet());
            jdbc.query(
                    END,
                    row -> {
                        tally.ended(row.getBoolean(1));
                    },
                    ids.toArray(String[]::new),
                    ids.stream().map(states::get).toArray(String[]::new));
        }
    }

    void interpretations(List<RecordedEvent> stated) {
        jdbc.batchUpdate(
                INTERPRETATION,
                stated.stream().map(CatalogueStore::interpretation).toList());
    }

    static Object[] interpretation(RecordedEvent recorded) {
        Interpretation it = ((InterpretationStated) recorded.event()).interpretation();
        return new Object[] {
            it.id().value(),
            recorded.position(),
            it.occasion().value(),
            it.question().value(),
            recorded.type(),
            recorded.schemaVersion(),
            recorded.payload()
        };
    }

    void happened(List<Incident> incidents) {
        jdbc.batchUpdate(HAPPENED, incidents.stream().map(CatalogueStore::cells).toList());
    }

    static Object[] cells(Incident it) {
        return new Object[] {
            it.subject(),
            it.recorded().position(),
            it.what(),
            Timestamp.from(it.recorded().recordedAt()),
            it.recorded().actor(),
            text(it.reason()),
            text(it.by())
        };
    }

    private static Object text(@Nullable String value) {
        return new SqlParameterValue(Types.VARCHAR, value);
    }
}
