package org.kaoyi.ledger.postgres;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.kaoyi.ledger.Expectation;
import org.kaoyi.ledger.LoggedEvent;
import org.kaoyi.ledger.merkle.Frontier;
import org.kaoyi.ledger.sequencing.Admission;
import org.kaoyi.ledger.sequencing.LogEnd;
import org.kaoyi.ledger.sequencing.StoredRequest;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The statements of the sequencer, on a connection of its own without auto-commit. */
final class LedgerSession implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(LedgerSession.class);

    /** Longer than any lock or commit of ours lasts, short enough that callers still hear of a dead network. */
    private static final Duration NETWORK_PATIENCE = Duration.ofSeconds(20);

    /**
     * An acknowledged append is durable even where the server's default says otherwise. A half-open transaction of a vanished
     * sequencer would hold the head row, so the server ends it; waiting for the row is bounded as well.
     */
    private static final String PREPARE_SESSION = """
            SELECT set_config('idle_in_transaction_session_timeout', '15s', false),
                   set_config('lock_timeout', '10s', false),
                   CASE WHEN current_setting('synchronous_commit') = 'off'
                        THEN set_config('synchronous_commit', 'on', false) END
            """;

    private static final String TAKE_OVER = """
            UPDATE ledger_head SET epoch = epoch + 1 WHERE id = 1
            RETURNING position, epoch, frontier, root
            """;

    private static final String LOCK_HEAD =
            "SELECT position, epoch, frontier, root FROM ledger_head WHERE id = 1 FOR UPDATE";

    private static final String LAST_EVENT =
            "SELECT position, recorded_at FROM ledger_event ORDER BY position DESC LIMIT 1";

    /** One probe of the index (stream, version) for each stream, however long it is. */
    private static final String STREAM_VERSIONS = """
            SELECT asked.stream,
                   (SELECT version FROM ledger_event
                     WHERE ledger_event.stream = asked.stream ORDER BY version DESC LIMIT 1)
              FROM unnest(?::text[]) AS asked (stream)
            """;

    private static final String REQUESTS = "SELECT key, digest, first, last FROM ledger_request WHERE key = ANY (?)";

    private static final String ADVANCE_HEAD = """
            UPDATE ledger_head SET position = ?, frontier = ?, root = ?
             WHERE id = 1 AND position = ? AND epoch = ?
            """;

    private static final String INSERT_REQUEST =
            "INSERT INTO ledger_request (key, digest, first, last) VALUES (?, ?, ?, ?)";

    private static final String LEAF_HASHES =
            "SELECT leaf_hash FROM ledger_event WHERE position BETWEEN ? AND ? ORDER BY position";

    private final Connection connection;

    private LedgerSession(Connection connection) {
        this.connection = connection;
    }

    static LedgerSession open(DataSource source) throws SQLException {
        LedgerSession session = new LedgerSession(source.getConnection());
        try {
            session.prepare();
            return session;
        } catch (SQLException e) {
            session.close();
            throw e;
        }
    }

    /** Becomes the one sequencer: all before it are fenced from here on. Commits. */
    HeadRow takeOver() throws SQLException {
        HeadRow head = readHead(TAKE_OVER);
        connection.commit();
        return head;
    }

    /** The head once every transaction under way has ended, since it waits for their lock on the row. */
    HeadRow settledHead() throws SQLException {
        return readHead(LOCK_HEAD);
    }

    Map<String, Long> versions(Collection<String> streams) throws SQLException {
        Map<String, Long> versions = new HashMap<>();
        try (PreparedStatement statement = connection.prepareStatement(STREAM_VERSIONS)) {
            statement.setArray(1, textArray(streams));
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    Long version = rows.getObject(2, Long.class);
                    versions.put(rows.getString(1), version == null ? Expectation.NO_STREAM : version);
                }
            }
        }
        return versions;
    }

    Map<String, StoredRequest> requests(Collection<String> keys) throws SQLException {
        Map<String, StoredRequest> requests = new HashMap<>();
        try (PreparedStatement statement = connection.prepareStatement(REQUESTS)) {
            statement.setArray(1, textArray(keys));
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    StoredRequest request =
                            new StoredRequest(rows.getString(1), rows.getBytes(2), rows.getLong(3), rows.getLong(4));
                    requests.put(request.key(), request);
                }
            }
        }
        return requests;
    }

    /**
     * Writes a batch without committing it. The head row goes first: its lock keeps every other sequencer out until the end
     * of the transaction.
     *
     * @return false when the row was not as this sequencer left it: another one has taken over
     */
    boolean write(HeadRow from, Admission batch) throws SQLException {
        if (!advanceHead(from, batch.end())) {
            return false;
        }
        CopyRows.send(connection.unwrap(PGConnection.class).getCopyAPI(), batch.events());
        insertRequests(batch.requests());
        return true;
    }

    void commit() throws SQLException {
        connection.commit();
    }

    void rollback() throws SQLException {
        connection.rollback();
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

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            LOG.debug("closing a connection that is of no more use failed", e);
        }
    }

    private void prepare() throws SQLException {
        connection.setNetworkTimeout(Runnable::run, (int) NETWORK_PATIENCE.toMillis());
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.execute(PREPARE_SESSION);
        }
        connection.commit();
    }

    private HeadRow readHead(String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            if (!row.next()) {
                throw new SQLException("ledger_head has no row: the ledger was not migrated");
            }
            Frontier frontier = Frontier.fromBytes(row.getBytes("frontier"));
            if (frontier.size() != row.getLong("position") || !Arrays.equals(frontier.root(), row.getBytes("root"))) {
                throw new SQLException("ledger_head contradicts itself: frontier, position and root do not agree");
            }
            return new HeadRow(row.getLong("epoch"), new LogEnd(lastRecordedAt(frontier.size()), frontier));
        }
    }

    private Instant lastRecordedAt(long headPosition) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(LAST_EVENT)) {
            boolean empty = !row.next();
            if (headPosition != (empty ? 0 : row.getLong("position"))) {
                throw new SQLException("ledger_event does not end where ledger_head says");
            }
            return empty
                    ? Instant.EPOCH
                    : row.getObject("recorded_at", OffsetDateTime.class).toInstant();
        }
    }

    private boolean advanceHead(HeadRow from, LogEnd to) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(ADVANCE_HEAD)) {
            statement.setLong(1, to.position());
            statement.setBytes(2, to.frontier().toBytes());
            statement.setBytes(3, to.frontier().root());
            statement.setLong(4, from.end().position());
            statement.setLong(5, from.epoch());
            return statement.executeUpdate() == 1;
        }
    }

    private void insertRequests(List<StoredRequest> requests) throws SQLException {
        if (requests.isEmpty()) {
            return;
        }
        try (PreparedStatement statement = connection.prepareStatement(INSERT_REQUEST)) {
            for (StoredRequest request : requests) {
                statement.setString(1, request.key());
                statement.setBytes(2, request.digest());
                statement.setLong(3, request.first());
                statement.setLong(4, request.last());
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    private Array textArray(Collection<String> texts) throws SQLException {
        return connection.createArrayOf("text", texts.toArray());
    }
}
