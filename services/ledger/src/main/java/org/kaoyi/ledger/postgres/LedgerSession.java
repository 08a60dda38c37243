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
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

/**
 * The statements of the sequencer, on a connection of its own. Each is a transaction by itself, but for a batch of several
 * events, which is several statements in one.
 */
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

    /** Takes the fence, and with it the tenure that a standby watches. */
    private static final String TAKE_OVER = """
            WITH head AS (
                UPDATE ledger_head SET epoch = epoch + 1, holder = ? WHERE id = 1
                RETURNING position, epoch, frontier, root, holder),
            tenure AS (
                UPDATE ledger_tenure SET holder = head.holder, beat = beat + 1 FROM head)
            SELECT position, epoch, frontier, root FROM head
            """;

    private static final String TAKE_OVER_AFTER = TAKE_OVER.replace("WHERE id = 1", "WHERE id = 1 AND epoch = ?");

    /**
     * A writer frozen in the midst of COPY holds the head row, and no timeout of the server's reaches a COPY that waits for its client.
     * Only connections of the same role that wait for their client are ended, and none when
     * somebody else has taken over since.
     */
    private static final String END_FROZEN_WRITERS = """
            SELECT pg_terminate_backend(writer.pid)
              FROM pg_locks JOIN pg_stat_activity AS writer ON writer.pid = pg_locks.pid
             WHERE pg_locks.relation = 'ledger_head'::regclass
               AND pg_locks.database = (SELECT oid FROM pg_database WHERE datname = current_database())
               AND pg_locks.mode = 'RowExclusiveLock' AND pg_locks.granted
               AND writer.pid <> pg_backend_pid()
               AND writer.usename = current_user
               AND writer.wait_event = 'ClientRead'
               AND EXISTS (SELECT 1 FROM ledger_head WHERE id = 1 AND epoch = ?)
            """;

    private static final String TAKE_AGAIN = """
            UPDATE ledger_head SET epoch = epoch + 1 WHERE id = 1 AND holder = ?
            RETURNING position, epoch, frontier, root
            """;

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

    /**
     * One event in one statement, so that a single entry costs one round trip: no row where the head is not as this sequencer left
     * it.
     */
    private static final String APPEND_ONE = """
            WITH moved AS (
                UPDATE ledger_head SET position = ?, frontier = ?, root = ?
                 WHERE id = 1 AND position = ? AND epoch = ?
                RETURNING id)
            INSERT INTO ledger_event
                (position, stream, version, type, schema_version, key, payload, metadata, recorded_at, leaf_hash)
            SELECT ?::bigint, ?::text, ?::bigint, ?::text, ?::int, ?::text, ?::bytea, ?::bytea, ?::timestamptz, ?::bytea
              FROM moved
            """;

    private static final String INSERT_REQUEST =
            "INSERT INTO ledger_request (key, digest, first, last) VALUES (?, ?, ?, ?)";

    private static final String LEAF_HASHES =
            "SELECT leaf_hash FROM ledger_event WHERE position BETWEEN ? AND ? ORDER BY position";

    private final Connection connection;
    private final CopyRows rows = new CopyRows();

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

    /** Becomes the one sequencer: all before it are fenced from here on. */
    HeadRow takeOver(String holder) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(TAKE_OVER)) {
            statement.setString(1, holder);
            return head(statement)
                    .orElseThrow(() -> new SQLException("ledger_head has no row: the ledger was not migrated"));
        }
    }

    /** The same, unless somebody else has become it since {@code epoch} was seen. */
    Optional<HeadRow> takeOverAfter(long epoch, String holder) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(END_FROZEN_WRITERS)) {
            statement.setLong(1, epoch);
            statement.execute();
        }
        try (PreparedStatement statement = connection.prepareStatement(TAKE_OVER_AFTER)) {
            statement.setString(1, holder);
            statement.setLong(2, epoch);
            return head(statement);
        }
    }

    /**
     * The head, after a connection was lost. What the old connection has under way ends before this returns or finds another epoch
     * than its own. Empty when another sequencer has taken over since.
     */
    Optional<HeadRow> takeAgain(String holder) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(TAKE_AGAIN)) {
            statement.setString(1, holder);
            return head(statement);
        }
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
     * Writes a batch durably, or nothing of it.
     *
     * @return false when the head row was not as this sequencer left it: another one has taken over
     */
    boolean write(HeadRow from, HeadRow to, Admission batch) throws SQLException {
        return batch.events().size() == 1 && batch.requests().isEmpty()
                ? writeOne(from, to.end(), batch.events().getFirst())
                : writeMany(from, to.end(), batch);
    }

    /** Ends a transaction that the server has refused; the session is of further use when this does not fail. */
    void rollback() throws SQLException {
        if (!connection.getAutoCommit()) {
            connection.rollback();
            connection.setAutoCommit(true);
        }
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
        try (Statement statement = connection.createStatement()) {
            statement.execute(PREPARE_SESSION);
        }
    }

    private Optional<HeadRow> head(PreparedStatement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery()) {
            return row.next() ? Optional.of(head(row)) : Optional.empty();
        }
    }

    private HeadRow head(ResultSet row) throws SQLException {
        Frontier frontier = Frontier.fromBytes(row.getBytes("frontier"));
        if (frontier.size() != row.getLong("position") || !Arrays.equals(frontier.root(), row.getBytes("root"))) {
            throw new SQLException("ledger_head contradicts itself: frontier, position and root do not agree");
        }
        return new HeadRow(row.getLong("epoch"), new LogEnd(lastRecordedAt(frontier.size()), frontier));
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

    private boolean writeOne(HeadRow from, LogEnd to, LoggedEvent event) throws SQLException {
        rollback(); // The statement is its own commit, which within a transaction it would not be.
        try (PreparedStatement statement = connection.prepareStatement(APPEND_ONE)) {
            int parameter = bindHead(statement, from, to);
            statement.setLong(parameter++, event.position());
            statement.setString(parameter++, event.stream());
            statement.setLong(parameter++, event.version());
            statement.setString(parameter++, event.type());
            statement.setInt(parameter++, event.schemaVersion());
            statement.setString(parameter++, event.key());
            statement.setBytes(parameter++, event.payload());
            statement.setBytes(parameter++, event.metadata());
            statement.setObject(parameter++, event.recordedAt().atOffset(ZoneOffset.UTC));
            statement.setBytes(parameter, event.leafHash());
            return statement.executeUpdate() == 1;
        }
    }

    /** The head row goes first: its lock keeps every other sequencer out until the end of the transaction. */
    private boolean writeMany(HeadRow from, LogEnd to, Admission batch) throws SQLException {
        connection.setAutoCommit(false);
        if (!advanceHead(from, to)) {
            rollback();
            return false;
        }
        rows.send(connection.unwrap(PGConnection.class).getCopyAPI(), batch.events());
        insertRequests(batch.requests());
        connection.commit();
        connection.setAutoCommit(true);
        return true;
    }

    private boolean advanceHead(HeadRow from, LogEnd to) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(ADVANCE_HEAD)) {
            bindHead(statement, from, to);
            return statement.executeUpdate() == 1;
        }
    }

    /** Returns the number of the next parameter. */
    private static int bindHead(PreparedStatement statement, HeadRow from, LogEnd to) throws SQLException {
        statement.setLong(1, to.position());
        statement.setBytes(2, to.frontier().toBytes());
        statement.setBytes(3, to.frontier().root());
        statement.setLong(4, from.end().position());
        statement.setLong(5, from.epoch());
        return 6;
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
