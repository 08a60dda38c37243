package org.kaoyi.verifier;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Lines of bytes, one at a time and of bounded length, so that no file can fill the memory. */
final class Lines implements AutoCloseable {
    /** A payload of 4 MiB, metadata of 64 KiB and the names of an event, with room for another layout of the JSON. */
    static final int LINE_BYTES_MAX = 16 * 1024 * 1024;

    private static final int BUFFER_BYTES = 1 << 16;
    private static final int LINE_BYTES_USUAL = 1 << 10;

    private final InputStream in;
    private final byte[] buffer = new byte[BUFFER_BYTES];
    private int from;
    private int end;
    private boolean openEnd;

    Lines(InputStream in) {
        this.in = in;
    }

    /** The next line without its line feed, or null at the end. */
    byte @Nullable [] next() throws IOException, Damage {
        ByteArrayOutputStream line = new ByteArrayOutputStream(LINE_BYTES_USUAL);
        boolean begun = false;
        while (from < end || refill()) {
            begun = true;
            int stop = from;
            while (stop < end && buffer[stop] != '\n') {
                stop++;
            }
            if (line.size() + stop - from > LINE_BYTES_MAX) {
                throw new Damage("file", "a line is longer than %d bytes".formatted(LINE_BYTES_MAX));
            }
            line.write(buffer, from, stop - from);
            from = stop + 1;
            if (stop < end) {
                return line.toByteArray();
            }
        }
        openEnd |= begun;
        return begun ? line.toByteArray() : null;
    }

    private boolean refill() throws IOException {
        from = 0;
        end = in.read(buffer);
        return end > 0;
    }

    /** Whether the last line had no line feed. */
    boolean endedInTheMiddle() {
        return openEnd;
    }

    static String text(byte[] utf8) throws Damage {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(utf8))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new Damage("file", "it holds bytes that are no UTF-8");
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
