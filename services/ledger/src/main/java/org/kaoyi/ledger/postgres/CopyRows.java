package org.kaoyi.ledger.postgres;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;
import org.kaoyi.ledger.LoggedEvent;
import org.postgresql.copy.CopyIn;
import org.postgresql.copy.CopyManager;

/**
 * Sends events by binary COPY (PostgreSQL documentation, COPY, "Binary Format"), the fastest way in for many. Keeps its buffer, so
 * that each session has one. Not for use by several threads.
 */
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

    private ByteBuffer chunk = ByteBuffer.allocate(CHUNK_BYTES);

    /**
     * Sends all rows within the connection's transaction; the next one is computed while the server takes those before.
     *
     * @throws SQLException when the database refuses them or took another number than was sent
     */
    void send(CopyManager copyManager, Iterator<LoggedEvent> events) throws SQLException {
        CopyIn copy = copyManager.copyIn(COPY);
        try {
            send(copy, events);
        } catch (SQLException | RuntimeException | Error e) {
            cancel(copy, e);
            throw e;
        }
    }

    private void send(CopyIn copy, Iterator<LoggedEvent> events) throws SQLException {
        chunk.clear();
        chunk.put(SIGNATURE).putInt(FLAGS).putInt(HEADER_EXTENSION_BYTES);
        long sent = 0;
        while (events.hasNext()) {
            writeRow(events.next());
            sent++;
            if (chunk.position() >= CHUNK_BYTES / 2) {
                flushTo(copy);
            }
        }
        room(Short.BYTES).putShort(TRAILER);
        flushTo(copy);
        if (copy.endCopy() != sent) {
            throw new SQLException("COPY took another number of rows than were sent");
        }
    }

    /** One that is left half sent holds its connection for ever. */
    private static void cancel(CopyIn copy, Throwable reason) {
        try {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        } catch (SQLException e) {
            reason.addSuppressed(e);
        }
    }

    private void flushTo(CopyIn copy) throws SQLException {
        copy.writeToCopy(chunk.array(), 0, chunk.position());
        chunk.clear();
    }

    private void writeRow(LoggedEvent event) {
        room(Short.BYTES).putShort(COLUMNS);
        writeLong(event.position());
        writeText(event.stream());
        writeLong(event.version());
        writeText(event.type());
        room(2 * Integer.BYTES).putInt(Integer.BYTES).putInt(event.schemaVersion());
        writeText(event.key());
        writeBytes(event.payload());
        writeBytes(event.metadata());
        writeLong(ChronoUnit.MICROS.between(POSTGRES_EPOCH, event.recordedAt()));
        writeBytes(event.leafHash());
    }

    private void writeLong(long number) {
        room(Integer.BYTES + Long.BYTES).putInt(Long.BYTES).putLong(number);
    }

    private void writeText(@Nullable String text) {
        if (text == null) {
            room(Integer.BYTES).putInt(NULL_LENGTH);
        } else {
            writeBytes(text.getBytes(StandardCharsets.UTF_8));
        }
    }

    private void writeBytes(byte[] bytes) {
        room(Integer.BYTES + bytes.length).putInt(bytes.length).put(bytes);
    }

    /** The chunk, with room for this much more. */
    private ByteBuffer room(int bytes) {
        if (chunk.remaining() < bytes) {
            ByteBuffer larger = ByteBuffer.allocate(2 * (chunk.position() + bytes));
            chunk = larger.put(chunk.flip());
        }
        return chunk;
    }
}
