package org.kaoyi.ledger.axon;

import org.axonframework.messaging.MetaData;

/** What is known about an event's making (who, by which request) to bytes and back. */
public interface MetaDataCodec {
    byte[] encode(MetaData metaData);

    /** @throws IllegalArgumentException when the bytes can not be read */
    MetaData decode(byte[] metadata);
}
