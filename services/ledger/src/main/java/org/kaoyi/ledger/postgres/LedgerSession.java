package org.kaoyi.ledger.postgres;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.kaoyi.ledger.LoggedEvent;
import org.kaoyi.ledger.sequencing.Admission;
import org.kaoyi.ledger.sequencing.Growth;
import org.kaoyi.ledger.sequencing.LogEnd;
import org.kaoyi.ledger.sequencing.StoredRequest;
import org.postgresql.PGConnection;
import org.postgresql.PGStatement;
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
     * sequencer would hold the head row, or rows where others belong, so the server ends it; waiting for them is bounded as well. Between two batches nothing may happen for days. A batch moves the
     * head after the one before it was made durable, which only a statement with a snapshot of its own sees.
     */
    private static final String PREPARE_SESSION = """
            SELECT set_config('idle_in_transaction_session_timeout', '15s', false),
                   set_config('idle_session_timeout', '0', false),
                   set_config('lock_timeout', '10s', false),
                   set_config('default_transaction_isolation', 'read committed', false),
                   CASE WHEN current_setting('synchronous_commit') = 'off'
                        THEN set_config('synchronous_commit', 'on', false) END
            """;

    /** Keeps every other sequencer out until the end of the transaction; the row itself is changed when the root is known. */
    private static final String HOLD_HEAD = """
            SELECT 1 FROM ledger_head WHERE id = 1 AND position = ? AND epoch = ? FOR NO KEY UPDATE
            """;

    private static final String ADVANCE_HEAD = """
            UPDATE ledger_head SET position = ?, frontier = ?, root = ?
             WHERE id = 1 AND position = ? AND epoch = ?
            """;

    /** Does not wait for the row: who holds it is another sequencer, which may be waiting for the rows of this transaction. */
    private static final String ADVANCE_FREE_HEAD = """
            UPDATE ledger_head SET position = ?, frontier = ?, root = ?
             WHERE id = (SELECT id FROM ledger_head WHERE id = 1 AND position = ? AND epoch = ? FOR NO KEY UPDATE SKIP LOCKED)
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

    /** The driver's sign for "prepared on the server from the first execution on". */
    private static final int PREPARED_AT_ONCE = -1;

    private final Connection connection;
    private final PreparedStatement appendOne;
    private final CopyRows rows = new CopyRows();

    private LedgerSession(Connection connection, PreparedStatement appendOne) {
        this.connection = connection;
        this.appendOne = appendOne;
    }

    static LedgerSession open(DataSource source) throws SQLException {
        Connection connection = source.getConnection();
        try {
            prepare(connection);
            PreparedStatement appendOne = connection.prepareStatement(APPEND_ONE);
            appendOne.unwrap(PGStatement.class).setPrepareThreshold(PREPARED_AT_ONCE);
            return new LedgerSession(connection, appendOne);
        } catch (SQLException | RuntimeException | Error e) {
            try (connection) {
                throw e;
            }
        }
    }

    /** How to take the log. */
    Fence fence() {
        return new Fence(connection);
    }

    /** What can be asked of it. */
    Questions questions() {
        return new Questions(connection);
    }

    /**
     * Writes a batch durably, or nothing of it.
     *
     * @return the new end of the log; empty when the head row was not as this sequencer left it: another one has taken over
     */
    Optional<LogEnd> write(HeadRow from, Admission batch) throws SQLException {
        Growth growth = batch.growth();
        boolean written = (batch.placed().size() == 1 && batch.requests().isEmpty())
                ? writeOne(from, growth)
                : writeMany(from, growth, batch.requests());
        return written ? Optional.of(growth.end()) : Optional.empty();
    }

    /**
     * Copies a batch in a transaction that is left open, before it is known whether the one that it goes on from will be stored. The head row is
     * neither held nor moved: a batch in front of this one moves it first.
     */
    void copy(Growth growth, List<StoredRequest> requests) throws SQLException {
        connection.setAutoCommit(false);
        rows.send(connection.unwrap(PGConnection.class).getCopyAPI(), growth);
        insertRequests(requests);
    }

    /**
     * Moves the head for what was copied, now that the batch before it is durable.
     *
     * @param epoch under which this sequencer took the log
     * @param from position on which the batch was laid down
     * @return false when the head row was not as this sequencer left it, or another one holds it
     */
    boolean advance(long epoch, long from, LogEnd to) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(ADVANCE_FREE_HEAD)) {
            bindHead(statement, epoch, from, to);
            return statement.executeUpdate() == 1;
        }
    }

    /** Makes durable what was copied. */
    void commit() throws SQLException {
        connection.commit();
        connection.setAutoCommit(true);
    }

    /** What the server refused for certain leaves a connection that can be used again; else nothing is certain. */
    boolean survives() {
        try {
            rollback();
            return connection.isValid((int) NETWORK_PATIENCE.toSeconds());
        } catch (SQLException e) {
            return false;
        }
    }

    /** Ends a transaction that the server has refused; the session is of further use when this does not fail. */
    void rollback() throws SQLException {
        if (!connection.getAutoCommit()) {
            connection.rollback();
            connection.setAutoCommit(true);
        }
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException | RuntimeException e) {
            LOG.debug("closing a connection that is of no more use failed", e);
        }
    }

    private static void prepare(Connection connection) throws SQLException {
        connection.setNetworkTimeout(Runnable::run, (int) NETWORK_PATIENCE.toMillis());
        try (Statement statement = connection.createStatement()) {
            statement.execute(PREPARE_SESSION);
        }
    }

    private boolean writeOne(HeadRow from, Growth growth) throws SQLException {
        rollback(); // The statement is its own commit, which within a transaction it would not be.
        LoggedEvent event = growth.next();
        int parameter = bindHead(appendOne, from.epoch(), from.end().position(), growth.end());
        appendOne.setLong(parameter++, event.position());
        appendOne.setString(parameter++, event.stream());
        appendOne.setLong(parameter++, event.version());
        appendOne.setString(parameter++, event.type());
        appendOne.setInt(parameter++, event.schemaVersion());
        appendOne.setString(parameter++, event.key());
        appendOne.setBytes(parameter++, event.payload());
        appendOne.setBytes(parameter++, event.metadata());
        appendOne.setObject(parameter++, event.recordedAt().atOffset(ZoneOffset.UTC));
        appendOne.setBytes(parameter, event.leafHash());
        return appendOne.executeUpdate() == 1;
    }

    private boolean writeMany(HeadRow from, Growth growth, List<StoredRequest> requests) throws SQLException {
        connection.setAutoCommit(false);
        if (!holdHead(from)) {
            rollback();
            return false;
        }
        rows.send(connection.unwrap(PGConnection.class).getCopyAPI(), growth);
        insertRequests(requests);
        advanceHead(from, growth.end());
        commit();
        return true;
    }

    private boolean holdHead(HeadRow from) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(HOLD_HEAD)) {
            statement.setLong(1, from.end().position());
            statement.setLong(2, from.epoch());
            try (ResultSet row = statement.executeQuery()) {
                return row.next();
            }
        }
    }

    private void advanceHead(HeadRow from, LogEnd to) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(ADVANCE_HEAD)) {
            bindHead(statement, from.epoch(), from.end().position(), to);
            if (statement.executeUpdate() != 1) {
                throw new SQLException("the head row that this transaction holds was not found");
            }
        }
    }

    /** Returns the number of the next parameter. */
    private static int bindHead(PreparedStatement statement, long epoch, long from, LogEnd to) throws SQLException {
        statement.setLong(1, to.position());
        statement.setBytes(2, to.frontier().toBytes());
        statement.setBytes(3, to.frontier().root());
        statement.setLong(4, from);
        statement.setLong(5, epoch);
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
}
