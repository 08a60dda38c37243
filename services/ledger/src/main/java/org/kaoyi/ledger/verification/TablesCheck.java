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

    private final Snapshot snapshot;
    private final long events;

    /** @param events that the tree is over */
    TablesCheck(Snapshot snapshot, long events) {
        this.snapshot = snapshot;
        this.events = events;
    }

    Optional<Fault> run() {
        return surplus().or(() -> new RequestsCheck(snapshot, events).run());
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
}
