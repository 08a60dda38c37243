package org.kaoyi.recording.deciding;

import java.util.List;
import org.kaoyi.claims.event.LedgerEvent;

/** Reads one stream to its end. */
public interface StreamReader {

    /**
     * @param version of the last event, or {@link org.kaoyi.ledger.Expectation#NO_STREAM}
     * @param position in the log of the last event, 0 where there is none
     */
    record Stream(List<LedgerEvent> events, long version, long position) {
        public Stream {
            events = List.copyOf(events);
        }
    }

    Stream read(String stream);
}
