package org.kaoyi.projections.feed;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Supplier;
import org.kaoyi.claims.event.LedgerEvent;

/**
 * What was decoded last, by position: each view reads the log by itself, and they follow one another closely, so that an event is decoded
 * once for all of them. Safe for all threads.
 */
final class RecentEvents {
    /** Some batches; a view that is further behind decodes for itself. A power of two. */
    static final int MOST = 4_096;

    /** Longer ones are not kept. Of this length all together take some forty megabytes, of the usual one ten. */
    static final int PAYLOAD_BYTES_MOST = 2_048;

    private final AtomicReferenceArray<Decoded> slots = new AtomicReferenceArray<>(MOST);

    @SuppressWarnings("ArrayRecordComponent") // compared by Arrays.equals alone
    private record Decoded(long position, String type, int schemaVersion, byte[] payload, LedgerEvent event) {
        /** Whoever may write to a topic can write something else of the same position: that is decoded by itself. */
        boolean is(long otherPosition, String otherType, int otherVersion, byte[] otherPayload) {
            return position == otherPosition
                    && schemaVersion == otherVersion
                    && type.equals(otherType)
                    && Arrays.equals(payload, otherPayload);
        }
    }

    /** The event that these bytes hold at a position, decoded now unless that was done lately. */
    LedgerEvent at(
            long position, String type, int schemaVersion, byte[] payload, Supplier<? extends LedgerEvent> decoding) {
        int slot = (int) (position & (MOST - 1));
        Decoded last = slots.get(slot);
        if (last != null && last.is(position, type, schemaVersion, payload)) {
            return last.event();
        }
        LedgerEvent event = decoding.get();
        if (payload.length <= PAYLOAD_BYTES_MOST && (last == null || last.position() <= position)) {
            slots.set(slot, new Decoded(position, type, schemaVersion, payload, event));
        }
        return event;
    }
}
