package org.kaoyi.projections.feed;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;

/** One digest over all rows of a projection: equal digests, equal rows, in whatever order and wherever they were written. */
public final class TableDigest {
    /** Rows in PostgreSQL's own text form, in the order of their bytes. */
    private static final String ROWS = """
            SELECT line FROM (SELECT t::text AS line FROM %s t) lines ORDER BY line COLLATE "C"
            """;

    /** What the text form of a value depends on; the driver brings the time zone of its machine into each session. */
    private static final String SAME_EVERYWHERE = """
            SET LOCAL TimeZone = 'UTC'; SET LOCAL DateStyle = 'ISO, YMD'; SET LOCAL IntervalStyle = 'postgres';
            SET LOCAL bytea_output = 'hex'; SET LOCAL extra_float_digits = 1; SET LOCAL xmlbinary = 'base64'
            """;

    /** Rows at a time; the driver would hold a whole table else. */
    private static final int FETCH_ROWS = 2_000;

    private TableDigest() {}

    /** SHA-256 over every table of the projection in 64 hexadecimal digits. */
    public static String of(Projection projection, JdbcTemplate jdbc) {
        MessageDigest digest = sha256();
        jdbc.execute((ConnectionCallback<Void>) connection -> {
            read(projection, connection, digest);
            return null;
        });
        return HexFormat.of().formatHex(digest.digest());
    }

    /** All tables as they were at one moment, where the caller has no transaction of his own. */
    private static void read(Projection projection, Connection connection, MessageDigest digest) throws SQLException {
        boolean ours = connection.getAutoCommit();
        if (ours) {
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            connection.setAutoCommit(false);
        }
        try (Statement statement = connection.createStatement()) {
            statement.execute(SAME_EVERYWHERE);
            statement.setFetchSize(FETCH_ROWS);
            for (String table : projection.tables()) {
                feed(digest, table);
                try (ResultSet rows = statement.executeQuery(ROWS.formatted(table))) {
                    while (rows.next()) {
                        feed(digest, rows.getString(1));
                    }
                }
            }
        } finally {
            if (ours) {
                connection.rollback();
                connection.setAutoCommit(true);
                connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
            }
        }
    }

    private static void feed(MessageDigest digest, String line) {
        digest.update((line + "\n").getBytes(StandardCharsets.UTF_8));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
