package org.kaoyi.ledger.kafka;

import java.time.Duration;

/** Whose turn a piece of work is, seen from one process. For one thread at a time. */
public interface Turn extends AutoCloseable {
    /**
     * Says that this process lives, and whether it is its turn; waits a while for news of that.
     *
     * @throws org.apache.kafka.common.KafkaException when another process goes by the same name, or the cluster refuses
     */
    boolean isMine(Duration patience);

    /** Whether the cluster has said whose turn it is, and is still there. What was said last is held to when it is not. */
    boolean isKnown();

    @Override
    void close();
}
