package org.kaoyi.ledger.verification;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Whether the versions of each stream begin at 0 and none is left out. The tree can not tell: it holds whatever was recorded, also by a
 * sequencer that counted wrongly.
 */
final class StreamsCheck {
    /** One probe of the index (stream, version) for each event whose predecessor is not on its own page. */
    private static final String WITHOUT_PREDECESSOR = """
            SELECT asked.position
              FROM unnest(?::bigint[], ?::text[], ?::bigint[]) AS asked (position, stream, version)
             WHERE NOT EXISTS (
                SELECT 1 FROM ledger_event AS before
                 WHERE before.stream = asked.stream AND before.version = asked.version - 1
                   AND before.position < asked.position)
             ORDER BY asked.position LIMIT 1
            """;

    private final Snapshot snapshot;

    StreamsCheck(Snapshot snapshot) {
        this.snapshot = snapshot;
    }

    /** The position of the first event of a page that does not follow upon its stream; 0 when all do. */
    long firstHole(List<StoredRow> page) {
        Map<String, Long> seen = new HashMap<>();
        List<StoredRow> asked = new ArrayList<>();
        long onPage = 0;
        for (StoredRow row : page) {
            Long before = seen.put(row.stream(), row.version());
            if (before == null && row.version() > 0) {
                asked.add(row);
            } else if (row.version() != (before == null ? 0 : before + 1) && onPage == 0) {
                onPage = row.position();
            }
        }
        long elsewhere = asked.isEmpty() ? 0 : withoutPredecessor(asked);
        return onPage == 0 || elsewhere == 0 ? Math.max(onPage, elsewhere) : Math.min(onPage, elsewhere);
    }

    private long withoutPredecessor(List<StoredRow> rows) {
        Optional<Long> first = snapshot.first(
                WITHOUT_PREDECESSOR,
                found -> Optional.of(found.getLong(1)),
                rows.stream().map(StoredRow::position).toArray(Long[]::new),
                rows.stream().map(StoredRow::stream).toArray(String[]::new),
                rows.stream().map(StoredRow::version).toArray(Long[]::new));
        return first.orElse(0L);
    }

    static Fault fault(StoredRow row) {
        return new Fault(
                row.position(),
                Fault.What.VERSION,
                "the event at position %d is version %d of %s, and the one before it is not recorded: the versions of a stream begin at 0 and none is left out"
                        .formatted(row.position(), row.version(), row.stream()));
    }
}
