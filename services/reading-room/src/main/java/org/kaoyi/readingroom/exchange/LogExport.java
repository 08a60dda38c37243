package org.kaoyi.readingroom.exchange;

import java.io.IOException;
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
            for (LoggedEvent event : page) {
                out.write(LINES.writeValueAsString(EventLine.of(event)));
                out.write('\n');
            }
            position = page.getLast().position();
        }
        return position;
    }
}
