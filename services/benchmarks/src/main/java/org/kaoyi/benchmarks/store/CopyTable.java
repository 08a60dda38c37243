package org.kaoyi.benchmarks.store;

import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.kaoyi.benchmarks.database.BenchmarkDatabase;
import org.kaoyi.benchmarks.event.StoredEvent;
import org.postgresql.PGConnection;
import org.postgresql.copy.PGCopyOutputStream;

/**
 * The plain table, filled by binary COPY on one connection, a commit for each call. Written without the ledger's own COPY, so that
 * the limit does not change when that does.
 */
public final class CopyTable implements Writer {
    public static final String NAME = "copy-same-indexes";

    private static final String COPY = """
            COPY plain_event
                (position, stream, version, type, schema_version, key, payload, metadata, recorded_at, leaf_hash)
            FROM STDIN (FORMAT binary)
            """;

    private static final byte[] HEADER = {
        'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xFF, '\r', '\n', 0, 0, 0, 0, 0, 0, 0, 0, 0
    };
    private static final short COLUMNS = 10;
    private static final short TRAILER = -1;
    private static final int BUFFER_BYTES = 64 * 1024;
    private static final Instant POSTGRES_EPOCH = Instant.parse("2000-01-01T00:00:00Z");

    private final AtomicLong positions;
    private final Connection connection;

    /** @param positions shared by all connections to the same table */
    public CopyTable(BenchmarkDatabase database, AtomicLong positions) throws SQLException {
        this.positions = positions;
        connection = database.source().getConnection();
    }

    public static void install(BenchmarkDatabase database) throws SQLException {
        PlainTable.create(database);
    }

    @Override
    public void append(List<StoredEvent> events) throws SQLException, IOException {
        long recordedAt = ChronoUnit.MICROS.between(POSTGRES_EPOCH, Instant.now());
        long first = positions.getAndAdd(events.size()) + 1;
        try (PGCopyOutputStream copy =
                        new PGCopyOutputStream(connection.unwrap(PGConnection.class), COPY, BUFFER_BYTES);
                DataOutputStream out = new DataOutputStream(copy)) {
            out.write(HEADER);
            for (int i = 0; i < events.size(); i++) {
                writeRow(out, first + i, events.get(i), recordedAt);
            }
            out.writeShort(TRAILER);
        }
    }

    private static void writeRow(DataOutputStream out, long position, StoredEvent event, long recordedAt)
            throws IOException {
        out.writeShort(COLUMNS);
        writeLong(out, position);
        writeText(out, event.stream());
        writeLong(out, 0);
        writeText(out, event.type());
        out.writeInt(Integer.BYTES);
        out.writeInt(event.schemaVersion());
        writeText(out, event.key());
        writeBytes(out, event.payload());
        writeBytes(out, event.metadata());
        writeLong(out, recordedAt);
        writeBytes(out, PlainTable.inPlaceOfHash(event.payload()));
    }

    private static void writeLong(DataOutputStream out, long number) throws IOException {
        out.writeInt(Long.BYTES);
        out.writeLong(number);
    }

    private static void writeText(DataOutputStream out, String text) throws IOException {
        writeBytes(out, text.getBytes(StandardCharsets.UTF_8));
    }

    private static void writeBytes(DataOutputStream out, byte[] bytes) throws IOException {
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
