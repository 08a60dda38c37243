package org.kaoyi.recording.importing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kaoyi.claims.event.LedgerEvent;
import org.kaoyi.recording.deciding.StreamReader;

/** Streams as they will be when what is under way is durable. */
final class Overlay {
    private final Map<String, StreamReader.Stream> streams = new HashMap<>();

    StreamReader.@Nullable Stream find(String stream) {
        return streams.get(stream);
    }

    /** Adds an event to its stream, which was read as {@code before}. */
    void add(String stream, LedgerEvent event, StreamReader.Stream before) {
        StreamReader.Stream known = streams.getOrDefault(stream, before);
        List<LedgerEvent> events = new ArrayList<>(known.events());
        events.add(event);
        streams.put(stream, new StreamReader.Stream(events, known.version() + 1, known.position()));
    }
}
