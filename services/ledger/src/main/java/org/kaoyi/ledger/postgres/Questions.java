package org.kaoyi.ledger.postgres;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.kaoyi.ledger.Expectation;
import org.kaoyi.ledger.LoggedEvent;
import org.kaoyi.ledger.sequencing.StoredRequest;

/** What a sequencer asks before it writes, and after an answer was lost. */
final class Questions {
    /** One probe of the index (stream, version) for each stream, however long it is. */
    private static final String STREAM_VERSIONS = """
            SELECT asked.stream,
                   (SELECT version FROM ledger_event
                     WHERE ledger_event.stream = asked.stream ORDER BY version DESC LIMIT 1)
              FROM unnest(?::text[]) AS asked (stream)
            """;

    private static final String REQUESTS = "SELECT key, digest, first, last FROM ledger_request WHERE key = ANY (?)";

    private static final String LEAF_HASHES =
            "SELECT leaf_hash FROM ledger_event WHERE position BETWEEN ? AND ? ORDER BY position";

    private final Connection connection;

    Questions(Connection connection) {
        this.connection = connection;
    }

    /** The last version of each stream; {@link Expectation#NO_STREAM} where there is none. */
    Map<String, Long> versions(Collection<String> streams) throws SQLException {
        Map<String, Long> versions = new HashMap<>();
        try (PreparedStatement statement = about(STREAM_VERSIONS, streams);
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                Long version = rows.getObject(2, Long.class);
                versions.put(rows.getString(1), version == null ? Expectation.NO_STREAM : version);
            }
        }
        return versions;
    }

    /** Those of the idempotency keys that were used before. */
    Map<String, StoredRequest> requests(Collection<String> keys) throws SQLException {
        Map<String, StoredRequest> requests = new HashMap<>();
        try (PreparedStatement statement = about(REQUESTS, keys);
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                StoredRequest request =
                        new StoredRequest(rows.getString(1), rows.getBytes(2), rows.getLong(3), rows.getLong(4));
                requests.put(request.key(), request);
            }
        }
        return requests;
    }

    /** Whether exactly these events stand at their positions. */
    boolean holds(List<LoggedEvent> events) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(LEAF_HASHES)) {
            statement.setLong(1, events.getFirst().position());
            statement.setLong(2, events.getLast().position());
            try (ResultSet rows = statement.executeQuery()) {
                for (LoggedEvent event : events) {
                    if (!rows.next() || !Arrays.equals(rows.getBytes(1), event.leafHash())) {
                        return false;
                    }
                }
                return true;
            }
        }
    }

    private PreparedStatement about(String sql, Collection<String> names) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        statement.setArray(1, connection.createArrayOf("text", names.toArray()));
        return statement;
    }
}
