package org.kaoyi.ledger.verification;

import java.util.List;

/** Where a payload may still be as it was recorded, such as the rows of views that were folded before it was altered. */
@FunctionalInterface
public interface RecordedCopies {
    RecordedCopies NONE = position -> List.of();

    /** Payloads that some row keeps of the event at a position; they need not be the right ones. */
    List<byte[]> payloads(long position);
}
