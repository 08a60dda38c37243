package org.kaoyi.ledger.postgres;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Optional;
import org.kaoyi.ledger.LedgerDamaged;
import org.kaoyi.ledger.merkle.Frontier;
import org.kaoyi.ledger.sequencing.LogEnd;

/** How a sequencer comes to be the only one: it takes the head row under a new epoch, and who held it before can store nothing more. */
final class Fence {
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

    private static final String TAKE_AGAIN = """
            UPDATE ledger_head SET epoch = epoch + 1 WHERE id = 1 AND holder = ?
            RETURNING position, epoch, frontier, root
            """;

    /**
     * A writer frozen in the midst of COPY holds the head row or rows where the next ones belong, and no timeout of the server's reaches
     * a COPY that waits for its client. Only connections of the same role that write and wait for their client are ended: none of them is committing.
     */
    private static final String END_FROZEN_WRITERS = """
            SELECT pg_terminate_backend(writer.pid)
              FROM pg_locks JOIN pg_stat_activity AS writer ON writer.pid = pg_locks.pid
             WHERE pg_locks.relation IN ('ledger_head'::regclass, 'ledger_event'::regclass)
               AND pg_locks.database = (SELECT oid FROM pg_database WHERE datname = current_database())
               AND pg_locks.mode IN ('RowShareLock', 'RowExclusiveLock') AND pg_locks.granted
               AND writer.pid <> pg_backend_pid()
               AND writer.usename = current_user
               AND writer.wait_event = 'ClientRead'
            """;

    /** None when somebody else has taken over since. */
    private static final String END_FROZEN_WRITERS_BEFORE =
            END_FROZEN_WRITERS + "   AND EXISTS (SELECT 1 FROM ledger_head WHERE id = 1 AND epoch = ?)";

    /** None when the log is somebody else's by now. */
    private static final String END_OWN_FROZEN_CONNECTION =
            END_FROZEN_WRITERS + "   AND EXISTS (SELECT 1 FROM ledger_head WHERE id = 1 AND holder = ?)";

    private static final String HELD = "SELECT 1 FROM ledger_head WHERE id = 1 AND epoch = ?";

    private static final String LAST_EVENT =
            "SELECT position, recorded_at FROM ledger_event ORDER BY position DESC LIMIT 1";

    private final Connection connection;

    Fence(Connection connection) {
        this.connection = connection;
    }

    /** Becomes the one sequencer: all before it are fenced from here on. */
    HeadRow takeOver(String holder) throws SQLException {
        ask(END_FROZEN_WRITERS);
        return taken(TAKE_OVER, holder).orElseThrow(() -> new SQLException(HeadRow.MISSING));
    }

    /** The same, unless somebody else has become it since {@code epoch} was seen. */
    Optional<HeadRow> takeOverAfter(long epoch, String holder) throws SQLException {
        ask(END_FROZEN_WRITERS_BEFORE, epoch);
        return taken(TAKE_OVER_AFTER, holder, epoch);
    }

    /**
     * The head, after a connection was lost. What the old connection has under way ends before this returns or finds another epoch
     * than its own. Empty when another sequencer has taken over since.
     */
    Optional<HeadRow> takeAgain(String holder) throws SQLException {
        ask(END_OWN_FROZEN_CONNECTION, holder);
        return taken(TAKE_AGAIN, holder);
    }

    /** Whether nobody has taken over since a head was taken. */
    boolean isHeld(HeadRow taken) throws SQLException {
        try (PreparedStatement statement = bound(HELD, taken.epoch());
                ResultSet row = statement.executeQuery()) {
            return row.next();
        }
    }

    private void ask(String sql, Object... parameters) throws SQLException {
        try (PreparedStatement statement = bound(sql, parameters)) {
            statement.execute();
        }
    }

    /** Takes nothing where what would be taken is damaged: whoever writes there goes on, and no epoch is used up. */
    private Optional<HeadRow> taken(String sql, Object... parameters) throws SQLException {
        connection.setAutoCommit(false);
        try {
            Optional<HeadRow> head = head(sql, parameters);
            connection.commit();
            return head;
        } finally {
            connection.rollback();
            connection.setAutoCommit(true);
        }
    }

    private Optional<HeadRow> head(String sql, Object... parameters) throws SQLException {
        try (PreparedStatement statement = bound(sql, parameters);
                ResultSet row = statement.executeQuery()) {
            return row.next() ? Optional.of(head(row)) : Optional.empty();
        }
    }

    private PreparedStatement bound(String sql, Object... parameters) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < parameters.length; i++) {
            statement.setObject(i + 1, parameters[i]);
        }
        return statement;
    }

    private HeadRow head(ResultSet row) throws SQLException {
        Frontier frontier = frontier(row);
        if (frontier.size() != row.getLong("position") || !Arrays.equals(frontier.root(), row.getBytes("root"))) {
            throw new LedgerDamaged("in ledger_head frontier, position and root do not agree", null);
        }
        return new HeadRow(row.getLong("epoch"), new LogEnd(lastRecordedAt(frontier.size()), frontier));
    }

    private static Frontier frontier(ResultSet row) throws SQLException {
        try {
            return Frontier.fromBytes(row.getBytes("frontier"));
        } catch (IllegalArgumentException e) {
            throw new LedgerDamaged("in ledger_head the frontier is none", e);
        }
    }

    private Instant lastRecordedAt(long headPosition) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(LAST_EVENT)) {
            long last = row.next() ? row.getLong("position") : 0;
            if (headPosition != last) {
                throw new LedgerDamaged(
                        "ledger_head says that the log ends at %d, and ledger_event ends at %d"
                                .formatted(headPosition, last),
                        null);
            }
            return last == 0
                    ? Instant.EPOCH
                    : row.getObject("recorded_at", OffsetDateTime.class).toInstant();
        }
    }
}
