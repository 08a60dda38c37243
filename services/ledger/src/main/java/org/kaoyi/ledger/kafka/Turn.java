package org.kaoyi.ledger.kafka;

import java.time.Duration;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/** Whose turn a piece of work is, seen from one process. For one thread at a time. */
public interface Turn extends AutoCloseable {
    /**
     * Says that this process lives, and whether it is its turn; waits a while for news of that.
     *
     * @throws org.apache.kafka.common.KafkaException when another process goes by the same name, or the cluster refuses
     */
    default boolean isMine(Duration patience) {
        return !share(patience).isNone();
    }

    /**
     * The same for work that several processes share by the partitions of a topic: which are this one's.
     *
     * @throws org.apache.kafka.common.KafkaException as above
     */
    Share share(Duration patience);

    /**
     * Some of the partitions of a topic.
     *
     * @param of how many there are
     */
    record Share(SortedSet<Integer> partitions, int of) {
        /** What is another's. */
        public static final Share NONE = new Share(new TreeSet<>(), 0);

        public Share {
            partitions = Collections.unmodifiableSortedSet(new TreeSet<>(partitions));
        }

        public boolean isNone() {
            return partitions.isEmpty();
        }
    }

    /** Whether the cluster has said whose turn it is, and is still there. What was said last is held to when it is not. */
    boolean isKnown();

    @Override
    void close();
}
