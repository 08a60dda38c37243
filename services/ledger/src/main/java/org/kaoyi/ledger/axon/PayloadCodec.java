package org.kaoyi.ledger.axon;

import org.jspecify.annotations.Nullable;

/** Events to bytes and back. The ledger knows no event; whoever assembles the application brings this. */
public interface PayloadCodec {

    /**
     * An event as it is stored; the fields are those of {@link org.kaoyi.ledger.NewEvent}.
     *
     * @param key the occasion that the event concerns, or null when it concerns all
     */
    @SuppressWarnings("ArrayRecordComponent") // stored and hashed as it stands
    record Encoded(String type, int schemaVersion, @Nullable String key, byte[] payload) {}

    /** @throws IllegalArgumentException when it is not an event that can be stored */
    Encoded encode(Object payload);

    /**
     * The event as the newest version of its type, older ones being raised to it.
     *
     * @throws IllegalArgumentException when the type is not known or the bytes do not fit it
     */
    Object decode(String type, int schemaVersion, byte[] payload);
}
