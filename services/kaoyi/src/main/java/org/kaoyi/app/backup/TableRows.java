package org.kaoyi.app.backup;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Rows of a table as lines of JSON, as PostgreSQL writes and reads them: bytes in hexadecimal, times with microseconds. */
final class TableRows {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** Rows at a time, in memory on our side. */
    private static final int BATCH_ROWS = 500;

    private static final String READ = "SELECT row_to_json(it)::text FROM (SELECT * FROM %s%s ORDER BY 1) AS it";

    private static final String COLUMNS = """
            SELECT attname FROM pg_attribute
             WHERE attrelid = to_regclass(?) AND attnum > 0 AND NOT attisdropped
            """;

    /** Only the columns that a row has: those of a later version get what they have by default. */
    private static final String WRITE =
            "INSERT INTO %1$s (%2$s) SELECT %2$s FROM json_populate_record(NULL::%1$s, ?::json)";

    private TableRows() {}

    /** Writes the rows that belong to the ledger up to a position. */
    static void write(DataSource source, TableFate fate, long position, OutputStream out)
            throws IOException, SQLException {
        String where = fate.upTo().map(condition -> " WHERE " + condition).orElse("");
        try (Connection connection = source.getConnection()) {
            connection.setAutoCommit(false); // else the driver fetches all rows at once
            try (PreparedStatement statement = connection.prepareStatement(READ.formatted(fate.table(), where))) {
                statement.setFetchSize(BATCH_ROWS);
                if (!where.isEmpty()) {
                    statement.setLong(1, position);
                }
                try (ResultSet rows = statement.executeQuery()) {
                    while (rows.next()) {
                        out.write(rows.getString(1).getBytes(UTF_8));
                        out.write('\n');
                    }
                }
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        }
    }

    /**
     * Adds rows within the caller's transaction.
     *
     * @return how many
     * @throws IOException when the lines can not be read, or name a column that the table does not have
     */
    static long read(Connection connection, TableFate fate, Lines lines) throws IOException, SQLException {
        @Nullable String line = lines.next();
        if (line == null) {
            return 0;
        }
        long added = 0;
        try (PreparedStatement insert =
                connection.prepareStatement(WRITE.formatted(fate.table(), columns(connection, fate.table(), line)))) {
            for (; line != null; line = lines.next()) {
                insert.setString(1, line);
                insert.addBatch();
                if (++added % BATCH_ROWS == 0) {
                    insert.executeBatch();
                }
            }
            insert.executeBatch();
        }
        return added;
    }

    private static String columns(Connection connection, String table, String line) throws IOException, SQLException {
        Set<String> known = columnsOf(connection, table);
        List<String> named = new ArrayList<>(JSON.readTree(line).propertyNames());
        for (String each : named) {
            if (!known.contains(each)) {
                throw new IOException(
                        "it knows a column %s of %s, which this version does not have: a later Kaoyi made it"
                                .formatted(each, table));
            }
        }
        return String.join(", ", named.stream().map(each -> '"' + each + '"').toList());
    }

    private static Set<String> columnsOf(Connection connection, String table) throws SQLException {
        Set<String> columns = new TreeSet<>();
        try (PreparedStatement statement = connection.prepareStatement(COLUMNS)) {
            statement.setString(1, table);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    columns.add(rows.getString(1));
                }
            }
        }
        return columns;
    }
}
