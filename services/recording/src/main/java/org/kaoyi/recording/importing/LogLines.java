package org.kaoyi.recording.importing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.file.Files;
import org.jspecify.annotations.Nullable;
import org.kaoyi.ledger.EventLimits;

/** The lines of an exported log, one after another: what is no line of one is told with its number, and the next is read. */
final class LogLines implements AutoCloseable {
    /** An event as long as the log takes them, with its names and hash; what is longer no log has written. */
    static final int LINE_BYTES_MAX = EventLimits.PAYLOAD_BYTES_MAX + EventLimits.METADATA_BYTES_MAX + 16 * 1024;

    private static final int BUFFER_BYTES = 1 << 16;
    private static final int END = -1;

    private final ImportFile file;
    private final InputStream in;
    private final ByteArrayOutputStream line = new ByteArrayOutputStream(BUFFER_BYTES);
    private long number;

    LogLines(ImportFile file, InputStream in) {
        this.file = file;
        this.in = new BufferedInputStream(in, BUFFER_BYTES);
    }

    /** @throws ImportRefused when it can not be read */
    static LogLines open(ImportFile file) {
        try {
            return new LogLines(file, Files.newInputStream(file.path()));
        } catch (IOException e) {
            throw ImportRefused.unreadable(file, 0, e);
        }
    }

    /**
     * A line.
     *
     * @param number from 1
     * @param text null where it can not be read
     * @param fault why not; empty where it can
     */
    record Line(long number, @Nullable String text, String fault) {}

    /**
     * The next that is not empty, or null at the end.
     *
     * @throws ImportRefused when it can not be read
     */
    @Nullable
    Line next() {
        try {
            int read = in.read();
            while (read != END) {
                number++;
                line.reset();
                long bytes = 0;
                while (read != END && read != '\n') {
                    bytes++;
                    if (bytes <= LINE_BYTES_MAX) {
                        line.write(read);
                    }
                    read = in.read();
                }
                if (bytes > LINE_BYTES_MAX) {
                    return new Line(number, null, "it has %d bytes, and no event is as long".formatted(bytes));
                }
                Line decoded = decoded();
                if (decoded.text() == null || !decoded.text().isBlank()) {
                    return decoded;
                }
                read = in.read();
            }
            return null;
        } catch (IOException e) {
            throw ImportRefused.unreadable(file, number + 1, e);
        }
    }

    private Line decoded() {
        try {
            return new Line(
                    number,
                    UTF_8.newDecoder()
                            .onMalformedInput(CodingErrorAction.REPORT)
                            .onUnmappableCharacter(CodingErrorAction.REPORT)
                            .decode(ByteBuffer.wrap(line.toByteArray()))
                            .toString(),
                    "");
        } catch (CharacterCodingException e) {
            return new Line(number, null, "it is no UTF-8");
        }
    }

    @Override
    public void close() {
        try {
            in.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
