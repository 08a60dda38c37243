package org.kaoyi.ledger.verification;

import java.util.List;
import java.util.Set;

/** What is known of events besides the log, such as the rows of views that were folded before it was altered. */
@FunctionalInterface
public interface RecordedCopies {
    RecordedCopies NONE = position -> List.of();

    /** Payloads that some row keeps of the event at a position; they need not be the right ones. */
    List<byte[]> payloads(long position);

    /** SHA-256 of payloads as some row keeps it of the event at a position; as little certain. */
    default List<byte[]> payloadHashes(long position) {
        return List.of();
    }

    /** All types that an event of the ledger may have; empty when that is not known. */
    default Set<String> types() {
        return Set.of();
    }
}
