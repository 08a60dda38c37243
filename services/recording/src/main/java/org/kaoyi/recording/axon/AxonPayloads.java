package org.kaoyi.recording.axon;

import org.kaoyi.claims.event.LedgerEvent;
import org.kaoyi.codec.EventCodec;
import org.kaoyi.ledger.axon.PayloadCodec;

/** Events as the payloads of Axon's messages. */
public final class AxonPayloads implements PayloadCodec {
    private final EventCodec events;

    public AxonPayloads(EventCodec events) {
        this.events = events;
    }

    @Override
    public Encoded encode(Object payload) {
        if (!(payload instanceof LedgerEvent event)) {
            throw new IllegalArgumentException("only events of the ledger are stored");
        }
        org.kaoyi.codec.Encoded encoded = events.encode(event);
        return new Encoded(encoded.type(), encoded.schemaVersion(), encoded.key(), encoded.payload());
    }

    @Override
    public Object decode(String type, int schemaVersion, byte[] payload) {
        return events.decode(type, schemaVersion, payload);
    }
}
