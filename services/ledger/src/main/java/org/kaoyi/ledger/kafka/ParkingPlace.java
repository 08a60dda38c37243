package org.kaoyi.ledger.kafka;

import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Keeps foreign and malformed messages for somebody to look at, so that none stops a follower and none is lost. */
public interface ParkingPlace {
    /**
     * Keeps a message with the reason why it is not taken; the same message again changes nothing.
     *
     * @throws org.kaoyi.ledger.LogUnavailable when it can not be kept now
     */
    void park(ConsumerRecord<byte[], byte[]> message, String reason);
}
