package org.kaoyi.app.command;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;

/**
 * Standard output that says when it takes nothing any more, as Java's own does not: what would write on for minutes to a full disk, or to
 * {@code head} that has ended, stops.
 */
final class WatchedOutput extends OutputStream {
    private final PrintStream out;

    WatchedOutput(PrintStream out) {
        this.out = out;
    }

    @Override
    public void write(int oneByte) throws IOException {
        write(new byte[] {(byte) oneByte}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        out.write(bytes, offset, length);
        flush();
    }

    @Override
    public void flush() throws IOException {
        if (out.checkError()) { // which also flushes
            throw new IOException("standard output takes nothing any more");
        }
    }
}
