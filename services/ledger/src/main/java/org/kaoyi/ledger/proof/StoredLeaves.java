package org.kaoyi.ledger.proof;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.kaoyi.ledger.LogUnavailable;
import org.postgresql.PGStatement;

/** The leaf hashes of a log on PostgreSQL, a page at a time: the log may be of any length. */
public final class StoredLeaves implements LeafSource {
    /** A page is 1 MB of hashes; more makes it no faster. */
    private static final int PAGE_LEAVES = 20_000;

    private static final String PAGE = """
            SELECT position, leaf_hash FROM ledger_event WHERE position > ? AND position <= ? ORDER BY position LIMIT ?
            """;

    /** The driver's sign for "binary from the first execution on": bytea as text would double in size. */
    private static final int BINARY_AT_ONCE = -1;

    private final DataSource source;

    public StoredLeaves(DataSource source) {
        this.source = source;
    }

    /**
     * @throws LogTooShort when a leaf is missing
     * @throws LogUnavailable when the log can not be read
     */
    @Override
    public void forEach(long size, Visitor visitor) {
        try (Connection connection = source.getConnection();
                PreparedStatement page = connection.prepareStatement(PAGE)) {
            page.unwrap(PGStatement.class).setPrepareThreshold(BINARY_AT_ONCE);
            long seen = 0;
            while (seen < size) {
                long before = seen;
                page.setLong(1, seen);
                page.setLong(2, size);
                page.setInt(3, PAGE_LEAVES);
                try (ResultSet rows = page.executeQuery()) {
                    while (rows.next()) {
                        if (rows.getLong(1) != seen + 1) {
                            throw new LogTooShort(seen + 1);
                        }
                        visitor.leaf(seen++, rows.getBytes(2));
                    }
                }
                if (seen == before) {
                    throw new LogTooShort(seen + 1);
                }
            }
        } catch (SQLException e) {
            throw new LogUnavailable("the log can not be read", false, e);
        }
    }
}
