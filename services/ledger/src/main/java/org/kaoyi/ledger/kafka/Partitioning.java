package org.kaoyi.ledger.kafka;

import java.nio.charset.StandardCharsets;
import org.apache.kafka.common.utils.Utils;

/** Which partition an occasion belongs to: the one that Kafka's own producers choose for the same key. */
public final class Partitioning {
    private Partitioning() {}

    /** @return from 0 to {@code partitions} - 1 */
    public static int of(String key, int partitions) {
        return of(key.getBytes(StandardCharsets.UTF_8), partitions);
    }

    static int of(byte[] key, int partitions) {
        return Utils.toPositive(Utils.murmur2(key)) % partitions;
    }
}
