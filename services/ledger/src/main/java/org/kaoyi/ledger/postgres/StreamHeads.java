package org.kaoyi.ledger.postgres;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.kaoyi.ledger.LoggedEvent;

/** Last versions of the streams used most recently. Only the sequencer writes, so what it knows stays true. */
final class StreamHeads {
    /** About 10 MB with names of usual length; a session of work touches far fewer streams. */
    private static final int STREAMS_MAX = 65_536;

    private final LinkedHashMap<String, Long> versions = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Long> eldest) {
            return size() > STREAMS_MAX;
        }
    };

    /** Of the streams asked for, those whose version is known. */
    Map<String, Long> known(Collection<String> streams) {
        Map<String, Long> known = new HashMap<>();
        for (String stream : streams) {
            Long version = versions.get(stream);
            if (version != null) {
                known.put(stream, version);
            }
        }
        return known;
    }

    /** Of the streams asked for, those that must be looked up. */
    static Set<String> missing(Collection<String> streams, Map<String, Long> known) {
        Set<String> missing = new HashSet<>(streams);
        missing.removeAll(known.keySet());
        return missing;
    }

    void learn(Map<String, Long> lookedUp) {
        versions.putAll(lookedUp);
    }

    void advance(Iterable<LoggedEvent> stored) {
        for (LoggedEvent event : stored) {
            versions.put(event.stream(), event.version());
        }
    }

    void clear() {
        versions.clear();
    }
}
