package org.kaoyi.projections.feed;

import java.util.Arrays;
import org.kaoyi.claims.event.LedgerEvent;
import org.kaoyi.codec.EventCodec;
import org.kaoyi.codec.MetadataCodec;
import org.kaoyi.ledger.LoggedEvent;

/** Reads what the log holds. Safe for all threads. */
public final class EventReader {
    private final EventCodec events;
    private final MetadataCodec metadata = new MetadataCodec();
    private volatile Known known = new Known(new byte[0], "");

    public EventReader(EventCodec events) {
        this.events = events;
    }

    /**
     * The fact that these bytes hold.
     *
     * @throws org.kaoyi.codec.UndecodableEvent when they can not be read; whoever folds halts there
     */
    public LedgerEvent decode(String type, int schemaVersion, byte[] payload) {
        return events.decode(type, schemaVersion, payload);
    }

    /** Who recorded an event, from its metadata; thousands of events of an import bear the same. */
    public String actor(byte[] metadataBytes) {
        Known last = known;
        if (!Arrays.equals(last.metadata(), metadataBytes)) {
            last = new Known(metadataBytes, metadata.decode(metadataBytes).actor());
            known = last;
        }
        return last.actor();
    }

    @SuppressWarnings("ArrayRecordComponent") // compared by Arrays.equals alone
    private record Known(byte[] metadata, String actor) {}

    /** The whole event. */
    public RecordedEvent read(LoggedEvent logged) {
        return new RecordedEvent(
                logged.position(),
                logged.recordedAt(),
                actor(logged.metadata()),
                logged.type(),
                logged.schemaVersion(),
                logged.payload(),
                decode(logged.type(), logged.schemaVersion(), logged.payload()));
    }
}
