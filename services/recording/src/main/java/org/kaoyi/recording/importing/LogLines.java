package org.kaoyi.recording.importing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import org.jspecify.annotations.Nullable;
import org.kaoyi.recording.exchange.TextLines;

/** The lines of an exported log that hold something, for an import that goes on behind one that can not be taken. */
final class LogLines implements AutoCloseable {
    private final ImportFile file;
    private final TextLines lines;

    LogLines(ImportFile file, InputStream in) {
        this.file = file;
        this.lines = new TextLines(in);
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
     * The next that is not empty, or null at the end.
     *
     * @throws ImportRefused when it can not be read
     */
    TextLines.@Nullable Line next() {
        try {
            TextLines.Line line = lines.next();
            while (line != null && line.text() != null && line.text().isBlank()) {
                line = lines.next();
            }
            return line;
        } catch (IOException e) {
            throw ImportRefused.unreadable(file, lines.linesRead() + 1, e);
        }
    }

    @Override
    public void close() {
        try {
            lines.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
