package org.kaoyi.recording.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import org.jspecify.annotations.Nullable;
import org.kaoyi.ledger.EventLimits;

/** The lines of an exported log, one after another, none of which can fill the memory; one that is no text is told, and the next is read. */
public final class TextLines implements AutoCloseable {
    /** An event as long as the log takes them, with its names and hash; what is longer no log has written. */
    public static final int LINE_BYTES_MAX = EventLimits.PAYLOAD_BYTES_MAX + EventLimits.METADATA_BYTES_MAX + 16 * 1024;

    private static final int BUFFER_BYTES = 1 << 16;

    private final InputStream in;
    private final byte[] buffer = new byte[BUFFER_BYTES];
    private final ByteArrayOutputStream line = new ByteArrayOutputStream(BUFFER_BYTES);
    private int at;
    private int end;
    private long number;

    public TextLines(InputStream in) {
        this.in = in;
    }

    /**
     * A line.
     *
     * @param number from 1
     * @param text without its end; null where it can not be read
     * @param fault why not; empty where it can
     */
    public record Line(long number, @Nullable String text, String fault) {}

    /** How many lines were read to their end. */
    public long linesRead() {
        return number;
    }

    /** The next, or null at the end; behind the last line feed there is none. */
    public @Nullable Line next() throws IOException {
        if (at == end && !fill()) {
            return null;
        }
        line.reset();
        long bytes = 0;
        boolean whole = false;
        while (!whole && (at < end || fill())) {
            int feed = at;
            while (feed < end && buffer[feed] != '\n') {
                feed++;
            }
            bytes += feed - at;
            if (bytes <= LINE_BYTES_MAX) {
                line.write(buffer, at, feed - at);
            }
            whole = feed < end;
            at = whole ? feed + 1 : end;
        }
        number++;
        return bytes > LINE_BYTES_MAX
                ? new Line(number, null, "it has %d bytes, and no event is as long".formatted(bytes))
                : decoded();
    }

    private boolean fill() throws IOException {
        at = 0;
        end = Math.max(0, in.read(buffer));
        return end > 0;
    }

    private Line decoded() {
        ByteBuffer bytes = ByteBuffer.wrap(line.toByteArray());
        try {
            return new Line(
                    number,
                    UTF_8.newDecoder()
                            .onMalformedInput(CodingErrorAction.REPORT)
                            .onUnmappableCharacter(CodingErrorAction.REPORT)
                            .decode(bytes)
                            .toString(),
                    "");
        } catch (CharacterCodingException e) {
            return new Line(number, null, "it is no UTF-8 from its byte %d on".formatted(bytes.position() + 1));
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
