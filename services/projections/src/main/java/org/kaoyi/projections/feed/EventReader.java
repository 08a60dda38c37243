package org.kaoyi.projections.feed;

import org.kaoyi.claims.event.LedgerEvent;
import org.kaoyi.codec.EventCodec;
import org.kaoyi.codec.MetadataCodec;
import org.kaoyi.ledger.LoggedEvent;

/** Reads what the log holds. Safe for all threads. */
public final class EventReader {
    private final EventCodec events;
    private final MetadataCodec metadata = new MetadataCodec();

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

    /** Who recorded an event, from its metadata. */
    public String actor(byte[] metadataBytes) {
        return metadata.decode(metadataBytes).actor();
    }

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
