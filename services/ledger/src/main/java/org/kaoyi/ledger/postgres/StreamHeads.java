package org.kaoyi.ledger.postgres;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kaoyi.ledger.sequencing.PlacedEvent;
import org.kaoyi.ledger.sequencing.PreparedAppend;

/** Last versions of the streams used most recently. Only the sequencer writes, so what it knows stays true; batches under way count as stored, and all is forgotten when one is not. */
final class StreamHeads {
    /** About 10 MB with names of usual length; a session of work touches far fewer streams. */
    private static final int STREAMS_MAX = 65_536;

    /** Of a batch beside others: with as many in each of those, all are remembered. */
    static final int STREAMS_BESIDE_MAX = STREAMS_MAX / (SequencerLimits.UNDER_WAY_MAX + 1);

    /** Where one stream proved to exist, more do: a file that is imported again. So many batches are looked up before the next guess. */
    private static final int BATCHES_WITHOUT_GUESS = 64;

    private final LinkedHashMap<String, Long> versions = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Long> eldest) {
            return size() > STREAMS_MAX;
        }
    };

    private int batchesUntilGuess;

    /**
     * What is known of a batch's streams, and what must be asked.
     *
     * @param known versions by stream; one that is in neither is taken for new
     * @param unknown to be looked up
     * @param guessed whether any stream is taken for new without a look
     */
    record Lookup(Map<String, Long> known, Set<String> unknown, boolean guessed) {}

    /**
     * Sorts a batch's streams. One that an append begins, expecting it not to exist and writing its version 0, is taken for new:
     * the table's unique key refuses the batch if it is not, so that nothing wrong is stored, and a new stream costs no query.
     */
    Lookup lookup(Collection<PreparedAppend> batch) {
        boolean mayGuess = batchesUntilGuess == 0;
        batchesUntilGuess = Math.max(0, batchesUntilGuess - 1);
        Map<String, Long> known = new HashMap<>();
        Set<String> unknown = new HashSet<>();
        List<String> begun = new ArrayList<>();
        for (PreparedAppend append : batch) {
            Set<String> begins = mayGuess ? append.begins() : Set.of();
            for (String stream : append.streams()) {
                Long version = versions.get(stream);
                if (version != null) {
                    known.put(stream, version);
                } else {
                    (begins.contains(stream) ? begun : unknown).add(stream);
                }
            }
        }
        boolean guessed = begun.stream().anyMatch(stream -> !unknown.contains(stream));
        return new Lookup(known, unknown, guessed);
    }

    /** A stream that was taken for new exists. */
    void guessedWrong() {
        batchesUntilGuess = BATCHES_WITHOUT_GUESS;
    }

    void learn(Map<String, Long> lookedUp) {
        versions.putAll(lookedUp);
    }

    void advance(Iterable<PlacedEvent> stored) {
        for (PlacedEvent event : stored) {
            versions.put(event.stream(), event.version());
        }
    }

    void clear() {
        versions.clear();
    }
}
