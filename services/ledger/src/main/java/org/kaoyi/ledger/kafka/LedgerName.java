package org.kaoyi.ledger.kafka;

import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.kaoyi.ledger.EventLog;
import org.kaoyi.ledger.LoggedEvent;

/**
 * What tells one ledger from all others: the leaf of its first event, which no other ledger has and no restoring changes. It is the
 * {@code source} of its CloudEvents.
 *
 * @param uri such as {@code urn:kaoyi:ledger:3f…}, with the leaf in 64 hexadecimal digits
 */
public record LedgerName(String uri) {
    private static final String PREFIX = "urn:kaoyi:ledger:";

    /** The name of a log; none while it is empty. */
    public static Optional<LedgerName> of(EventLog log) {
        List<LoggedEvent> first = log.readAfter(0, 1);
        return first.stream()
                .findFirst()
                .map(event -> new LedgerName(PREFIX + HexFormat.of().formatHex(event.leafHash())));
    }

    /** The name of a ledger that has no event yet, for reading: no message bears it. */
    static LedgerName ofNothing() {
        return new LedgerName(PREFIX);
    }

    /** Whether a source that stands in a message is a ledger's at all. */
    static boolean isOfALedger(String source) {
        return source.startsWith(PREFIX);
    }

    @Override
    public String toString() {
        return uri;
    }
}
