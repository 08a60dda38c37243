package org.kaoyi.recording.importing;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Streams of which a line of an exported log was refused. Who else names them in that log means what the log says of them, and not what
 * this ledger may hold under the same name: a claim must not end up with another source.
 */
final class ContestedStreams {
    private final Map<String, Long> lines = new HashMap<>();

    /** A line of it is refused. */
    void contest(String stream, long line) {
        lines.putIfAbsent(stream, line);
    }

    /** The line goes in after all. */
    void settle(String stream, long line) {
        lines.remove(stream, line);
    }

    /** One of the streams of which an earlier line was refused. */
    Optional<String> among(Collection<String> streams, long line) {
        return lines.isEmpty()
                ? Optional.empty()
                : streams.stream()
                        .filter(it -> lines.getOrDefault(it, line) < line)
                        .findFirst();
    }
}
