package org.kaoyi.app.backup;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import org.jspecify.annotations.Nullable;

/** Lines of UTF-8, none longer than {@link BackupLayout#LINE_BYTES_MAX}, so that no file can fill the memory. Each ends with a line feed. */
final class Lines {
    private static final int BUFFER_BYTES = 64 * 1024;

    private final InputStream in;
    private final String part;
    private final byte[] buffer = new byte[BUFFER_BYTES];
    private final ByteArrayOutputStream begun = new ByteArrayOutputStream();
    private long read;
    private int at;
    private int end;

    /** @param part of the backup, as what is wrong with it is told */
    Lines(InputStream in, String part) {
        this.in = in;
        this.part = part;
    }

    /** The next line, or null at the end. */
    @Nullable
    String next() throws IOException {
        begun.reset();
        while (true) {
            if (at == end && !fill()) {
                if (begun.size() > 0) {
                    throw new EOFException("the last line of %s is cut short".formatted(part));
                }
                return null;
            }
            int feed = at;
            while (feed < end && buffer[feed] != '\n') {
                feed++;
            }
            begun.write(buffer, at, feed - at);
            if (begun.size() > BackupLayout.LINE_BYTES_MAX) {
                throw new IOException(
                        "a line of %s has more than %d bytes".formatted(part, BackupLayout.LINE_BYTES_MAX));
            }
            at = Math.min(feed + 1, end);
            if (feed < end) {
                return text();
            }
        }
    }

    private boolean fill() throws IOException {
        at = 0;
        end = Math.max(0, in.read(buffer));
        return end > 0;
    }

    private String text() throws IOException {
        read++;
        try {
            return UTF_8.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(begun.toByteArray()))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new IOException("line %d of %s holds bytes that are no UTF-8".formatted(read, part), e);
        }
    }
}
