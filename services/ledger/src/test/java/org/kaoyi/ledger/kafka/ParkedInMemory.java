package org.kaoyi.ledger.kafka;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Remembers why messages were parked. */
final class ParkedInMemory implements ParkingPlace {
    private final List<String> reasons = new CopyOnWriteArrayList<>();

    @Override
    public void park(ConsumerRecord<byte[], byte[]> message, String reason) {
        reasons.add(reason);
    }

    List<String> reasons() {
        return reasons;
    }
}
