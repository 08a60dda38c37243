package org.kaoyi.recording.importing;

import java.util.function.Function;
import org.kaoyi.claims.event.LedgerEvent;
import org.kaoyi.codec.Metadata;
import org.kaoyi.recording.deciding.Request;

/** A request of a row, what is noted beside each of its events, and who hears what became of it. */
record ImportedRequest(Request request, Function<LedgerEvent, Metadata> metadata, Outcome outcome) {

    /** With the same beside every event. */
    ImportedRequest(Request request, Metadata metadata, Outcome outcome) {
        this(request, event -> metadata, outcome);
    }
}
