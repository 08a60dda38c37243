package org.kaoyi.benchmarks.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.kaoyi.benchmarks.database.BenchmarkDatabase;
import org.kaoyi.benchmarks.event.StoredEvent;

/** The plain table, one INSERT a commit, on one connection; a caller of its own has each. */
public final class OneInsertTable implements Writer {
    public static final String NAME = "one-insert-a-commit";

    private static final String INSERT = """
            INSERT INTO plain_event
                (stream, version, type, schema_version, key, payload, metadata, recorded_at, leaf_hash)
            VALUES (?, 0, ?, ?, ?, ?, ?, ?, ?)
            """;

    private final Connection connection;
    private final PreparedStatement insert;

    public OneInsertTable(BenchmarkDatabase database) throws SQLException {
        connection = database.source().getConnection();
        insert = connection.prepareStatement(INSERT);
    }

    public static void install(BenchmarkDatabase database) throws SQLException {
        PlainTable.create(database);
    }

    @Override
    public void append(List<StoredEvent> events) throws SQLException {
        for (StoredEvent event : events) {
            insert.setString(1, event.stream());
            insert.setString(2, event.type());
            insert.setInt(3, event.schemaVersion());
            insert.setString(4, event.key());
            insert.setBytes(5, event.payload());
            insert.setBytes(6, event.metadata());
            insert.setObject(7, OffsetDateTime.now(ZoneOffset.UTC));
            insert.setBytes(8, PlainTable.inPlaceOfHash(event.payload()));
            insert.executeUpdate();
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
