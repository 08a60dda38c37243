package org.kaoyi.projections.feed;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.postgresql.copy.CopyIn;
import org.springframework.jdbc.core.SqlParameterValue;

/** Rows in the binary format of COPY (PostgreSQL, reference page of COPY, "Binary Format"). */
final class CopyEncoder {
    private static final byte[] SIGNATURE = {'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xFF, '\r', '\n', 0};

    /** Larger messages gain nothing; a row that is larger makes the buffer grow. */
    private static final int BUFFER_BYTES = 256 * 1024;

    /** Moments count in microseconds from here. */
    private static final Instant EPOCH = Instant.parse("2000-01-01T00:00:00Z");

    private static final int TEXT_OID = 25;
    private static final int NULL_LENGTH = -1;
    private static final short TRAILER = -1;

    private final CopyIn copy;
    private final String[] types;
    private ByteBuffer buffer = ByteBuffer.allocate(2 * BUFFER_BYTES);

    /** @param types as {@code format_type} names them, one for each cell */
    CopyEncoder(CopyIn copy, String[] types) {
        this.copy = copy;
        this.types = types;
        buffer.put(SIGNATURE).putInt(0).putInt(0);
    }

    void row(Object[] cells) throws SQLException {
        room(Short.BYTES);
        buffer.putShort((short) cells.length);
        for (int i = 0; i < cells.length; i++) {
            Object cell = cells[i];
            cell(cell instanceof SqlParameterValue typed ? typed.getValue() : cell, types[i]);
        }
        if (buffer.position() > BUFFER_BYTES) {
            send();
        }
    }

    void end() throws SQLException {
        room(Short.BYTES);
        buffer.putShort(TRAILER);
        send();
        copy.endCopy();
    }

    private void cell(@Nullable Object cell, @Nullable String type) {
        if (cell == null) {
            room(Integer.BYTES);
            buffer.putInt(NULL_LENGTH);
            return;
        }
        switch (String.valueOf(type)) {
            case "text", "character varying" -> bytes(((String) cell).getBytes(StandardCharsets.UTF_8));
            case "bytea" -> bytes((byte[]) cell);
            case "bigint" -> room(Integer.BYTES + Long.BYTES).putInt(Long.BYTES).putLong(((Number) cell).longValue());
            case "integer" -> room(2 * Integer.BYTES).putInt(Integer.BYTES).putInt(((Number) cell).intValue());
            case "smallint" ->
                room(Integer.BYTES + Short.BYTES).putInt(Short.BYTES).putShort(((Number) cell).shortValue());
            case "boolean" -> room(Integer.BYTES + 1).putInt(1).put((byte) ((Boolean) cell ? 1 : 0));
            case "timestamp with time zone" ->
                room(Integer.BYTES + Long.BYTES)
                        .putInt(Long.BYTES)
                        .putLong(EPOCH.until(((Timestamp) cell).toInstant(), ChronoUnit.MICROS));
            case "text[]" -> array((String[]) cell);
            default -> throw new IllegalStateException("no table of a projection has had a column of type " + type);
        }
    }

    private void bytes(byte[] bytes) {
        room(Integer.BYTES + bytes.length).putInt(bytes.length).put(bytes);
    }

    /** One dimension from 1, without nulls; an empty one has no dimension. */
    private void array(String[] members) {
        byte[][] encoded = new byte[members.length][];
        int length = 3 * Integer.BYTES + (members.length == 0 ? 0 : 2 * Integer.BYTES);
        for (int i = 0; i < members.length; i++) {
            encoded[i] = members[i].getBytes(StandardCharsets.UTF_8);
            length += Integer.BYTES + encoded[i].length;
        }
        room(Integer.BYTES + length).putInt(length);
        buffer.putInt(members.length == 0 ? 0 : 1).putInt(0).putInt(TEXT_OID);
        if (members.length > 0) {
            buffer.putInt(members.length).putInt(1);
        }
        for (byte[] member : encoded) {
            buffer.putInt(member.length).put(member);
        }
    }

    private ByteBuffer room(int bytes) {
        if (buffer.remaining() < bytes) {
            ByteBuffer larger = ByteBuffer.allocate(2 * (buffer.position() + bytes));
            larger.put(buffer.flip());
            buffer = larger;
        }
        return buffer;
    }

    private void send() throws SQLException {
        copy.writeToCopy(buffer.array(), 0, buffer.position());
        buffer.clear();
    }
}
