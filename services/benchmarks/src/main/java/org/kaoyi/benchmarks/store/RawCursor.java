package org.kaoyi.benchmarks.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.kaoyi.benchmarks.database.BenchmarkDatabase;
import org.postgresql.PGStatement;

/** Reads a ledger's table through one cursor on one connection: only what binding needs, in binary form. */
public final class RawCursor {
    public static final String NAME = "raw-cursor";

    private static final String READ = "SELECT type, schema_version, payload FROM ledger_event ORDER BY position";
    private static final int FETCHED_ROWS = 10_000;

    /** The driver's sign for "binary from the first execution on". */
    private static final int BINARY_AT_ONCE = -1;

    private RawCursor() {}

    /** @return events read */
    public static long replay(BenchmarkDatabase database, EventStore.Binding binding) throws SQLException {
        try (Connection connection = database.source().getConnection()) {
            connection.setAutoCommit(false); // without, the driver fetches everything at once
            try (PreparedStatement statement = connection.prepareStatement(READ)) {
                statement.unwrap(PGStatement.class).setPrepareThreshold(BINARY_AT_ONCE);
                statement.setFetchSize(FETCHED_ROWS);
                long read = 0;
                try (ResultSet rows = statement.executeQuery()) {
                    while (rows.next()) {
                        binding.bind(rows.getString(1), rows.getInt(2), rows.getBytes(3));
                        read++;
                    }
                }
                return read;
            }
        }
    }
}
