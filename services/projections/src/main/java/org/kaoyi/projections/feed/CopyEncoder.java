package org.kaoyi.projections.feed;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.postgresql.copy.CopyIn;
import org.springframework.jdbc.core.SqlParameterValue;

/** Rows that wait to be copied, in the binary format of COPY (PostgreSQL, reference page of COPY, "Binary Format"). */
final class CopyEncoder {
    private static final byte[] SIGNATURE = {'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xFF, '\r', '\n', 0};

    /** At first; many tables get a few rows only. */
    private static final int BUFFER_BYTES = 64 * 1024;

    /** Of a message to the server: larger ones do not fit into its processor's cache, and gain nothing. */
    private static final int MESSAGE_BYTES = 64 * 1024;

    /** Moments count in microseconds from here. */
    private static final Instant EPOCH = Instant.parse("2000-01-01T00:00:00Z");

    private static final int TEXT_OID = 25;
    private static final int NULL_LENGTH = -1;
    private static final short TRAILER = -1;

    private final Form[] forms;
    private ByteBuffer buffer = ByteBuffer.allocate(BUFFER_BYTES);

    /** @param types as {@code format_type} names them, one for each cell; text is given as a string or in UTF-8 */
    CopyEncoder(String[] types) {
        this.forms = Stream.of(types).map(Form::of).toArray(Form[]::new);
        begin();
    }

    /** How cells of a type are written. */
    private enum Form {
        TEXT("text", "character varying"),
        BYTES("bytea"),
        BIGINT("bigint"),
        INTEGER("integer"),
        SMALLINT("smallint"),
        BOOLEAN("boolean"),
        MOMENT("timestamp with time zone"),
        TEXTS("text[]");

        private final List<String> types;

        Form(String... types) {
            this.types = List.of(types);
        }

        static Form of(String type) {
            return Stream.of(values())
                    .filter(it -> it.types.contains(type))
                    .findFirst()
                    .orElseThrow(() ->
                            new IllegalStateException("no table of a projection has had a column of type " + type));
        }
    }

    private void begin() {
        buffer.clear().put(SIGNATURE).putInt(0).putInt(0);
    }

    /** What waits. */
    int bytes() {
        return buffer.position();
    }

    void row(Object[] cells) {
        room(Short.BYTES);
        buffer.putShort((short) cells.length);
        for (int i = 0; i < cells.length; i++) {
            Object cell = cells[i];
            cell(cell instanceof SqlParameterValue typed ? typed.getValue() : cell, forms[i]);
        }
    }

    /** Sends what waits; nothing waits then. */
    void send(CopyIn copy) throws SQLException {
        room(Short.BYTES);
        buffer.putShort(TRAILER);
        for (int from = 0; from < buffer.position(); from += MESSAGE_BYTES) {
            copy.writeToCopy(buffer.array(), from, Math.min(MESSAGE_BYTES, buffer.position() - from));
        }
        copy.endCopy();
        begin();
    }

    private void cell(@Nullable Object cell, Form form) {
        if (cell == null) {
            room(Integer.BYTES);
            buffer.putInt(NULL_LENGTH);
            return;
        }
        switch (form) {
            case TEXT -> bytes(cell instanceof String text ? text.getBytes(StandardCharsets.UTF_8) : (byte[]) cell);
            case BYTES -> bytes((byte[]) cell);
            case BIGINT -> room(Integer.BYTES + Long.BYTES).putInt(Long.BYTES).putLong(((Number) cell).longValue());
            case INTEGER -> room(2 * Integer.BYTES).putInt(Integer.BYTES).putInt(((Number) cell).intValue());
            case SMALLINT ->
                room(Integer.BYTES + Short.BYTES).putInt(Short.BYTES).putShort(((Number) cell).shortValue());
            case BOOLEAN -> room(Integer.BYTES + 1).putInt(1).put((byte) ((Boolean) cell ? 1 : 0));
            case MOMENT ->
                room(Integer.BYTES + Long.BYTES)
                        .putInt(Long.BYTES)
                        .putLong(EPOCH.until(((Timestamp) cell).toInstant(), ChronoUnit.MICROS));
            case TEXTS -> array((String[]) cell);
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
}
