package org.kaoyi.projections.feed;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.LongStream;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * One digest over all rows of a projection: equal digests, equal rows, in whatever order and wherever they were written. The hashes of
 * the rows are added up (as in the incremental hashes of Bellare and Micciancio, 1997), so that nothing has to be sorted. It finds
 * what a fold does wrong; against somebody who alters rows on purpose, {@link BesideFold} compares the rows themselves.
 */
public final class TableDigest {
    /** Rows in PostgreSQL's own text form. */
    private static final String ROWS = """
            SELECT t::text FROM %s t
            """;

    /** What the text form of a value depends on; the driver brings the time zone of its machine into each session. */
    private static final String SAME_EVERYWHERE = """
            SET LOCAL TimeZone = 'UTC'; SET LOCAL DateStyle = 'ISO, YMD'; SET LOCAL IntervalStyle = 'postgres';
            SET LOCAL bytea_output = 'hex'; SET LOCAL extra_float_digits = 1; SET LOCAL xmlbinary = 'base64'
            """;

    /** Rows at a time; the driver would hold a whole table else. */
    private static final int FETCH_ROWS = 2_000;

    private static final int HASH_BYTES = 32;

    private TableDigest() {}

    /**
     * The rows of one table.
     *
     * @param prints the first 8 bytes of each row's hash, sorted
     */
    @SuppressWarnings("ArrayRecordComponent") // a million of them; compared by gone() alone
    public record TablePrint(String table, BigInteger sum, long[] prints) {

        /** How many of these rows another state of the table has not. */
        public long gone(TablePrint other) {
            return LongStream.of(prints)
                    .filter(print -> Arrays.binarySearch(other.prints, print) < 0)
                    .count();
        }

        public int rows() {
            return prints.length;
        }
    }

    /** SHA-256 over every table of the projection in 64 hexadecimal digits. */
    public static String of(Projection projection, JdbcTemplate jdbc) {
        return of(prints(projection, jdbc));
    }

    /** The same of tables that were read before. */
    public static String of(List<TablePrint> tables) {
        MessageDigest digest = sha256();
        for (TablePrint table : tables) {
            String line = String.format(Locale.ROOT, "%s %d %x;", table.table(), table.rows(), table.sum());
            digest.update(line.getBytes(StandardCharsets.UTF_8));
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /** All tables as they were at one moment. */
    public static List<TablePrint> prints(Projection projection, JdbcTemplate jdbc) {
        return atOneMoment(jdbc, connection -> prints(projection, connection));
    }

    /** Asks several questions about one moment; in the caller's own transaction where he has one. */
    public static <T> T atOneMoment(JdbcTemplate jdbc, Function<Connection, T> question) {
        ConnectionCallback<T> asked = connection -> {
            boolean ours = connection.getAutoCommit();
            if (!ours) {
                return question.apply(connection);
            }
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            connection.setAutoCommit(false);
            try {
                return question.apply(connection);
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
                connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
            }
        };
        return Objects.requireNonNull(jdbc.execute(asked));
    }

    static List<TablePrint> prints(Projection projection, Connection connection) {
        try (Statement statement = connection.createStatement()) {
            statement.execute(SAME_EVERYWHERE);
            statement.setFetchSize(FETCH_ROWS);
            List<TablePrint> tables = new ArrayList<>();
            for (String table : projection.tables()) {
                tables.add(print(table, statement));
            }
            return tables;
        } catch (SQLException e) {
            throw new IllegalStateException("the rows of " + projection.name() + " can not be read", e);
        }
    }

    private static TablePrint print(String table, Statement statement) throws SQLException {
        BigInteger modulus = BigInteger.ONE.shiftLeft(HASH_BYTES * Byte.SIZE);
        BigInteger sum = BigInteger.ZERO;
        MessageDigest digest = sha256();
        LongStream.Builder prints = LongStream.builder();
        try (ResultSet rows = statement.executeQuery(ROWS.formatted(table))) {
            while (rows.next()) {
                byte[] hash = digest.digest(rows.getString(1).getBytes(StandardCharsets.UTF_8));
                sum = sum.add(new BigInteger(1, hash));
                prints.add(ByteBuffer.wrap(hash).getLong());
            }
        }
        return new TablePrint(table, sum.mod(modulus), prints.build().sorted().toArray());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
