package org.kaoyi.readingroom.api;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.kaoyi.projections.feed.RebuildState;

/** Which rebuilds went on since it was last asked. */
final class RebuildMoves {
    private final Map<String, RebuildState> known = new HashMap<>();

    /**
     * How far a rebuild is.
     *
     * @param phase as of {@link RebuildState}
     * @param position of the log up to which the new rows are
     * @param head where the log ended when it began
     */
    record Moved(String projection, String phase, long position, long head) {
        static Moved of(String projection, RebuildState state) {
            return new Moved(projection, state.phase(), state.position(), state.head());
        }
    }

    /** @param rebuilds under way, and the last ones, by projection */
    List<Moved> among(Map<String, RebuildState> rebuilds) {
        return rebuilds.entrySet().stream()
                .filter(it -> !it.getValue().equals(known.put(it.getKey(), it.getValue())))
                .map(it -> Moved.of(it.getKey(), it.getValue()))
                .toList();
    }
}
