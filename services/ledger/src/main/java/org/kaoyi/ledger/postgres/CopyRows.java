package org.kaoyi.ledger.postgres;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kaoyi.ledger.LoggedEvent;
import org.postgresql.copy.CopyIn;
import org.postgresql.copy.CopyManager;

/** Sends events by binary COPY (PostgreSQL documentation, COPY, "Binary Format"), the fastest way in. */
final class CopyRows {
    private static final String COPY = """
            COPY ledger_event
                (position, stream, version, type, schema_version, key, payload, metadata, recorded_at, leaf_hash)
            FROM STDIN (FORMAT binary)
            """;

    private static final byte[] SIGNATURE = {'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xFF, '\r', '\n', 0};
    private static final int FLAGS = 0;
    private static final int HEADER_EXTENSION_BYTES = 0;
    private static final short COLUMNS = 10;
    private static final int NULL_LENGTH = -1;
    private static final short TRAILER = -1;

    /** PostgreSQL counts time from here. */
    private static final Instant POSTGRES_EPOCH = Instant.parse("2000-01-01T00:00:00Z");

    /** One message of the protocol; larger ones bring nothing on a local socket. */
    private static final int CHUNK_BYTES = 64 * 1024;

    private final ByteArrayOutputStream chunk = new ByteArrayOutputStream(2 * CHUNK_BYTES);
    private final DataOutputStream out = new DataOutputStream(chunk);

    private CopyRows() {}

    /**
     * Sends all rows within the connection's transaction.
     *
     * @throws SQLException when the database refuses them or took another number than was sent
     */
    static void send(CopyManager copyManager, List<LoggedEvent> events) throws SQLException {
        try {
            new CopyRows().sendAll(copyManager.copyIn(COPY), events);
        } catch (IOException e) {
            throw new UncheckedIOException("a buffer in memory does not fail", e);
        }
    }

    private void sendAll(CopyIn copy, List<LoggedEvent> events) throws SQLException, IOException {
        out.write(SIGNATURE);
        out.writeInt(FLAGS);
        out.writeInt(HEADER_EXTENSION_BYTES);
        for (LoggedEvent event : events) {
            writeRow(event);
            if (chunk.size() >= CHUNK_BYTES) {
                flushTo(copy);
            }
        }
        out.writeShort(TRAILER);
        flushTo(copy);
        long taken = copy.endCopy();
        if (taken != events.size()) {
            throw new SQLException("COPY took another number of rows than were sent");
        }
    }

    private void flushTo(CopyIn copy) throws SQLException {
        byte[] bytes = chunk.toByteArray();
        copy.writeToCopy(bytes, 0, bytes.length);
        chunk.reset();
    }

    private void writeRow(LoggedEvent event) throws IOException {
        out.writeShort(COLUMNS);
        writeLong(event.position());
        writeText(event.stream());
        writeLong(event.version());
        writeText(event.type());
        out.writeInt(Integer.BYTES);
        out.writeInt(event.schemaVersion());
        writeText(event.key());
        writeBytes(event.payload());
        writeBytes(event.metadata());
        writeLong(ChronoUnit.MICROS.between(POSTGRES_EPOCH, event.recordedAt()));
        writeBytes(event.leafHash());
    }

    private void writeLong(long number) throws IOException {
        out.writeInt(Long.BYTES);
        out.writeLong(number);
    }

    private void writeText(@Nullable String text) throws IOException {
        if (text == null) {
            out.writeInt(NULL_LENGTH);
        } else {
            writeBytes(text.getBytes(StandardCharsets.UTF_8));
        }
    }

    private void writeBytes(byte[] bytes) throws IOException {
        out.writeInt(bytes.length);
        out.write(bytes);
    }
}
