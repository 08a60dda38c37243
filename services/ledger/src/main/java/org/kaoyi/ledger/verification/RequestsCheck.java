package org.kaoyi.ledger.verification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.kaoyi.ledger.EventLimits;
import org.kaoyi.ledger.NewEvent;
import org.kaoyi.ledger.sequencing.RequestDigest;

/**
 * Whether every idempotency key stands for the events that it says: else a request that comes again would be answered with another's
 * positions. The keys are in no tree, so that one that was taken away is not missed. One query a key.
 */
final class RequestsCheck {
    private static final String REQUESTS = "SELECT key, digest, first, last FROM ledger_request ORDER BY first, key";

    private static final String EVENTS = """
            SELECT stream, type, schema_version, key, payload
              FROM ledger_event WHERE position BETWEEN ? AND ? ORDER BY position
            """;

    private final Snapshot snapshot;
    private final long events;

    RequestsCheck(Snapshot snapshot, long events) {
        this.snapshot = snapshot;
        this.events = events;
    }

    Optional<Fault> run() {
        return snapshot.first(REQUESTS, this::fault);
    }

    private Optional<Fault> fault(ResultSet row) throws SQLException {
        String key = row.getString(1);
        long first = row.getLong(3);
        long last = row.getLong(4);
        if (first < 1 || last < first || last > events) {
            return Optional.of(fault(
                    Math.clamp(first, 1, Math.max(1, events)), key, first, last, "the log has no such positions"));
        }
        if (last - first >= EventLimits.APPEND_EVENTS_MAX) {
            return Optional.of(fault(
                    first,
                    key,
                    first,
                    last,
                    "one request records at most %d events".formatted(EventLimits.APPEND_EVENTS_MAX)));
        }
        return Arrays.equals(RequestDigest.of(events(first, last)), row.getBytes(2))
                ? Optional.empty()
                : Optional.of(fault(first, key, first, last, "its digest is not that of the events there"));
    }

    private List<NewEvent> events(long first, long last) {
        List<NewEvent> found = new ArrayList<>();
        snapshot.first(
                EVENTS,
                row -> {
                    found.add(new NewEvent(
                            row.getString(1),
                            row.getString(2),
                            row.getInt(3),
                            row.getString(4),
                            row.getBytes(5),
                            new byte[0]));
                    return Optional.empty();
                },
                first,
                last);
        return found;
    }

    private static Fault fault(long position, String key, long first, long last, String why) {
        return new Fault(
                position,
                Fault.What.REQUEST,
                "the idempotency key %s is said to stand for the positions %d to %d, and %s: a request with it would be answered wrongly"
                        .formatted(key, first, last, why));
    }
}
