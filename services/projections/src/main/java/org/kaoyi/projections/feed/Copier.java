package org.kaoyi.projections.feed;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.springframework.dao.DataAccessResourceFailureException;

/** Copies rows into tables that were emptied in the same transaction (PostgreSQL, COPY with FREEZE, binary format). */
public final class Copier {
    private static final String COPY = """
            COPY %s (%s) FROM STDIN (FORMAT binary, FREEZE)
            """;

    private static final String TYPES = """
            SELECT attname, format_type(atttypid, NULL) FROM pg_attribute
            WHERE attrelid = to_regclass(?) AND attnum > 0 AND NOT attisdropped
            """;

    private final Connection connection;
    private final Map<String, Map<String, String>> types = new HashMap<>();

    Copier(Connection connection) {
        this.connection = connection;
    }

    /**
     * @param columns with commas between them
     * @param rows cells in the order of the columns, as statements take them; nulls of a type count as null
     */
    public void copy(String table, String columns, Collection<Object[]> rows) {
        if (rows.isEmpty()) {
            return;
        }
        try {
            String[] names = columns.split(",\\s*");
            String[] cellTypes = new String[names.length];
            for (int i = 0; i < names.length; i++) {
                cellTypes[i] = typesOf(table).getOrDefault(names[i], "no column");
            }
            CopyIn copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(COPY.formatted(table, columns));
            try {
                CopyEncoder encoder = new CopyEncoder(copy, cellTypes);
                for (Object[] row : rows) {
                    encoder.row(row);
                }
                encoder.end();
            } finally {
                if (copy.isActive()) {
                    copy.cancelCopy();
                }
            }
        } catch (SQLException e) {
            throw new DataAccessResourceFailureException("rows can not be copied into " + table, e);
        }
    }

    private Map<String, String> typesOf(String table) throws SQLException {
        Map<String, String> known = types.get(table);
        if (known == null) {
            known = new HashMap<>();
            try (PreparedStatement statement = connection.prepareStatement(TYPES)) {
                statement.setString(1, table);
                try (ResultSet rows = statement.executeQuery()) {
                    while (rows.next()) {
                        known.put(rows.getString(1), rows.getString(2));
                    }
                }
            }
            types.put(table, known);
        }
        return known;
    }
}
