package org.kaoyi.ledger.verification;

import java.util.Optional;

/**
 * What a tree over the events does not show: rows that paging along a damaged or missing key passes over, and idempotency keys. For a log whose
 * events are sound by themselves.
 */
final class TablesCheck {
    /** By the table itself and by no index, since an index may be what was altered. */
    private static final String COUNT = "SELECT count(*) FROM ledger_event WHERE octet_length(leaf_hash) IS NOT NULL";

    private static final String FIRST_TWICE =
            "SELECT position FROM ledger_event GROUP BY position HAVING count(*) > 1 ORDER BY position LIMIT 1";

    /** While it is there the database itself sees to it that no stream has a version twice. */
    private static final String KEY_OF_STREAMS = """
            SELECT 1 FROM pg_index
             WHERE indrelid = 'ledger_event'::regclass AND indisunique AND indisvalid AND indpred IS NULL AND indnkeyatts = 2
               AND ARRAY(SELECT attname::text FROM pg_attribute
                          WHERE attrelid = indrelid AND attnum = ANY (indkey) ORDER BY attname)
                   = ARRAY['stream', 'version']
            """;

    private static final String VERSION_TWICE = """
            SELECT (array_agg(position ORDER BY position))[2], stream, version
              FROM ledger_event GROUP BY stream, version HAVING count(*) > 1 ORDER BY 1 LIMIT 1
            """;

    private final Snapshot snapshot;
    private final long events;

    /** @param events that the tree is over */
    TablesCheck(Snapshot snapshot, long events) {
        this.snapshot = snapshot;
        this.events = events;
    }

    Optional<Fault> run() {
        return surplus().or(this::versionTwice).or(() -> new RequestsCheck(snapshot, events).run());
    }

    private Optional<Fault> surplus() {
        long rows = snapshot.first(COUNT, row -> Optional.of(row.getLong(1))).orElse(0L);
        if (rows == events) {
            return Optional.empty();
        }
        long position =
                snapshot.first(FIRST_TWICE, row -> Optional.of(row.getLong(1))).orElse(events);
        return Optional.of(new Fault(
                Math.max(1, position),
                Fault.What.SURPLUS,
                "the table holds %d rows and the log %d events; position %d is the first that is there more than once"
                        .formatted(rows, events, position)));
    }

    /** On one page {@link StreamsCheck} sees it; where the key was dropped the two may lie far apart. */
    private Optional<Fault> versionTwice() {
        boolean hasKey =
                snapshot.first(KEY_OF_STREAMS, row -> Optional.of(true)).isPresent();
        return hasKey
                ? Optional.empty()
                : snapshot.first(
                        VERSION_TWICE,
                        row -> Optional.of(new Fault(
                                row.getLong(1),
                                Fault.What.VERSION,
                                "the event at position %d is version %d of %s, which another event in front of it is too"
                                        .formatted(row.getLong(1), row.getLong(3), row.getString(2)))));
    }
}
