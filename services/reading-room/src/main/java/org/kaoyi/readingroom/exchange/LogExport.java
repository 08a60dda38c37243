package org.kaoyi.readingroom.exchange;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;
import org.kaoyi.ledger.EventLog;
import org.kaoyi.ledger.LoggedEvent;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/** Writes the log as NDJSON, one event a line, in order of position. */
public final class LogExport {
    /** Some megabytes of events at a time; more makes it no faster. */
    private static final int PAGE_EVENTS = 2_000;

    private static final ObjectWriter LINES = JsonMapper.builder().build().writerFor(EventLine.class);

    private LogExport() {}

    /**
     * The log from its beginning, by the fast way of reading much.
     *
     * @param upTo the last position to be written
     * @return the last position that was written
     * @throws IOException when the writer fails
     */
    public static long writeAll(EventLog log, long upTo, Writer out) throws IOException {
        long[] last = new long[1];
        try {
            log.readAllAfter(0, event -> {
                if (event.position() <= upTo) {
                    line(event, out);
                    last[0] = event.position();
                }
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        return last[0];
    }

    private static void line(LoggedEvent event, Writer out) {
        try {
            out.write(LINES.writeValueAsString(EventLine.of(event)));
            out.write('\n');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Some events.
     *
     * @param after the position before the first to be written
     * @param upTo the last position to be written
     * @return the last position that was written; {@code after} where there was none
     * @throws IOException when the writer fails
     */
    public static long write(EventLog log, long after, long upTo, Writer out) throws IOException {
        long position = after;
        while (position < upTo) {
            List<LoggedEvent> page = log.readAfter(position, (int) Math.min(PAGE_EVENTS, upTo - position));
            if (page.isEmpty()) {
                return position;
            }
            try {
                page.forEach(event -> line(event, out));
            } catch (UncheckedIOException e) {
                throw e.getCause();
            }
            position = page.getLast().position();
        }
        return position;
    }
}
