package org.kaoyi.ledger.postgres;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.OptionalLong;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * What a standby sees of the present writer. It compares what it saw with what it sees, on a clock of its own that never
 * jumps; no two machines' times are compared.
 */
final class TenureWatch {
    private static final String LOOK = """
            SELECT ledger_tenure.holder, ledger_tenure.beat, ledger_head.epoch, ledger_head.position
              FROM ledger_tenure, ledger_head
            """;

    private final DataSource source;
    private final Duration silence;
    private @Nullable Seen last;
    private volatile long since = System.nanoTime();

    /** @param silence after which a writer that shows no sign of life is taken for gone */
    TenureWatch(DataSource source, Duration silence) {
        this.source = source;
        this.silence = silence;
    }

    private record Seen(String holder, long beat, long epoch, long position) {}

    /**
     * Looks once.
     *
     * @return the epoch that may be followed by one's own, when the writer has let go or was silent for long enough
     */
    OptionalLong vacantAfter(long nanoTime) {
        Seen seen;
        try {
            seen = look();
        } catch (SQLException e) {
            // Nobody could write meanwhile, so the silence tells nothing.
            last = null;
            return OptionalLong.empty();
        }
        if (!seen.equals(last)) {
            last = seen;
            since = nanoTime;
        }
        boolean vacant = seen.holder().isEmpty() || nanoTime - since >= silence.toNanos();
        return vacant ? OptionalLong.of(seen.epoch()) : OptionalLong.empty();
    }

    /** In how long the writer counts as gone if nothing more is seen of it. */
    Duration untilVacant(long nanoTime) {
        long silent = Math.max(0, nanoTime - since);
        return silence.minusNanos(Math.min(silent, silence.toNanos()));
    }

    private Seen look() throws SQLException {
        try (Connection connection = source.getConnection();
                PreparedStatement statement = connection.prepareStatement(LOOK);
                ResultSet row = statement.executeQuery()) {
            if (!row.next()) {
                throw new SQLException("ledger_head or ledger_tenure has no row");
            }
            return new Seen(row.getString(1), row.getLong(2), row.getLong(3), row.getLong(4));
        }
    }
}
