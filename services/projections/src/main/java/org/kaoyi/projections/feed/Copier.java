package org.kaoyi.projections.feed;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.springframework.dao.DataAccessResourceFailureException;

/**
 * Copies rows into tables that were emptied in the same transaction (PostgreSQL, COPY with FREEZE, binary format). Rows wait in memory
 * until there are many of a table: each COPY costs the server as much as some thousand narrow rows. While the server takes them, more are
 * written into memory: one COPY is under way at a time, and only {@link #send} waits for the last.
 */
public final class Copier implements AutoCloseable {
    private static final String COPY = """
            COPY %s (%s) FROM STDIN (FORMAT binary, FREEZE)
            """;

    private static final String TYPES = """
            SELECT attname, format_type(atttypid, NULL) FROM pg_attribute
            WHERE attrelid = to_regclass(?) AND attnum > 0 AND NOT attisdropped
            """;

    /** Of one table: tens of thousands of narrow rows, and for all tables together a tenth of a rebuild's heap at most. */
    private static final int WAITING_BYTES_MAX = 4 << 20;

    private final Connection connection;
    private final Map<String, Map<String, String>> types = new HashMap<>();

    /** By the statement that will copy them. */
    private final Map<String, CopyEncoder> waiting = new LinkedHashMap<>();

    /** By the statement, those that were sent last: their memory has grown to its size and serves again once they have arrived. */
    private final Map<String, CopyEncoder> spare = new HashMap<>();

    /** Rows on their way to the server; the connection is theirs until it has ended. */
    private CompletableFuture<Void> underWay = CompletableFuture.completedFuture(null);

    Copier(Connection connection) {
        this.connection = connection;
    }

    /**
     * Copies rows now or later; {@link #send} before anything else asks for them.
     *
     * @param columns with commas between them
     * @param rows cells in the order of the columns, as statements take them; nulls of a type count as null
     */
    public void copy(String table, String columns, Collection<Object[]> rows) {
        if (rows.isEmpty()) {
            return;
        }
        String statement = COPY.formatted(table, columns);
        CopyEncoder encoder = waiting.computeIfAbsent(statement, unused -> new CopyEncoder(cellTypes(table, columns)));
        rows.forEach(encoder::row);
        if (encoder.bytes() > WAITING_BYTES_MAX) {
            ended();
            CopyEncoder arrived = spare.put(statement, encoder);
            underWay = sent(statement, encoder);
            if (arrived == null) {
                waiting.remove(statement);
            } else {
                waiting.put(statement, arrived);
            }
        }
    }

    /** Sends all rows that wait; they are in their tables then. */
    public void send() {
        ended();
        waiting.forEach(this::send);
        waiting.clear();
        spare.clear();
    }

    /** Waits for what is under way, whatever becomes of it: the connection can be used again. */
    @Override
    public void close() {
        underWay.exceptionally(unused -> null).join();
    }

    /** A thread for each of some hundred megabyte-long journeys; the connection's own would have to be ended by somebody. */
    private CompletableFuture<Void> sent(String statement, CopyEncoder encoder) {
        CompletableFuture<Void> journey = new CompletableFuture<>();
        Thread.ofPlatform().daemon().name("bulk-copy").start(() -> {
            try {
                send(statement, encoder);
                journey.complete(null);
            } catch (Throwable e) {
                journey.completeExceptionally(e);
            }
        });
        return journey;
    }

    private void ended() {
        try {
            underWay.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        }
    }

    private void send(String statement, CopyEncoder encoder) {
        try {
            CopyIn copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(statement);
            try {
                encoder.send(copy);
            } finally {
                if (copy.isActive()) {
                    copy.cancelCopy();
                }
            }
        } catch (SQLException e) {
            throw unwritable(statement, e);
        }
    }

    private static DataAccessResourceFailureException unwritable(String statement, SQLException e) {
        return new DataAccessResourceFailureException("rows can not be copied: " + statement.strip(), e);
    }

    private String[] cellTypes(String table, String columns) {
        try {
            ended();
            Map<String, String> known = typesOf(table);
            return Stream.of(columns.split(",\\s*"))
                    .map(name -> known.getOrDefault(name, "no column"))
                    .toArray(String[]::new);
        } catch (SQLException e) {
            throw unwritable(table, e);
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
