package org.kaoyi.ledger.kafka;

import java.time.Duration;

/**
 * How a topic is made that is not there yet (docs/decisions/0033). A topic that exists is taken as it is.
 *
 * @param partitions never changed afterwards: another number is another topic, filled from the log
 * @param retention how long messages are kept; who comes later reads the log
 */
public record TopicLayout(int partitions, Duration retention) {
    /** They spread load over brokers; each costs a copy of every reference event, and every projector reads all (docs/decisions/0082). */
    public static final int PARTITIONS = 4;

    /** A week: longer than a projector is down, and as much disk as a week's events. */
    public static final Duration RETENTION = Duration.ofDays(7);

    public static final TopicLayout STANDARD = new TopicLayout(PARTITIONS, RETENTION);

    /** @throws IllegalArgumentException when there is no partition */
    public TopicLayout {
        if (partitions < 1) {
            throw new IllegalArgumentException("a topic has one partition at least");
        }
    }
}
