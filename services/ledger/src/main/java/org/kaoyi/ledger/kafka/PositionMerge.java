package org.kaoyi.ledger.kafka;

import java.util.Arrays;
import java.util.Optional;
import java.util.TreeMap;
import org.kaoyi.ledger.LoggedEvent;

/**
 * Brings what comes from several partitions into the log's order. Positions have no gaps, so the next event is known by its
 * number, whichever partition brings it; copies and repetitions are dropped. Knows as well when the next event will not come any more.
 */
final class PositionMerge {
    private final TreeMap<Long, LoggedEvent> waiting = new TreeMap<>();

    /** By partition: the highest position that it has shown. */
    private final long[] seen;

    /** A partition has lost messages up to here. */
    private long lostUpTo;

    /** The highest position that came from the topic. */
    private long reached;

    private long position;
    private long waitingBytes;
    private long losses;

    /** @param position of the last event that is known already */
    PositionMerge(long position, int partitions) {
        this.position = position;
        this.seen = new long[partitions];
        Arrays.fill(seen, position);
    }

    /** Takes in a message of a partition. */
    void take(int partition, TopicMessage message) {
        if (isAfterLoss(partition, message)) {
            losses++;
            lostUpTo = Math.max(lostUpTo, message.previous());
        }
        seen[partition] = Math.max(seen[partition], message.position());
        reached = Math.max(reached, message.position());
        if (message instanceof TopicMessage.Event it) {
            take(it.event());
        }
    }

    /** Whether a message of a partition tells of an earlier one that was not seen. */
    boolean isAfterLoss(int partition, TopicMessage message) {
        return message.previous() > seen[partition];
    }

    /** Takes in an event from elsewhere; false when it is here already. */
    boolean take(LoggedEvent event) {
        if (event.position() <= position || waiting.putIfAbsent(event.position(), event) != null) {
            return false;
        }
        waitingBytes += bytes(event);
        return true;
    }

    /** The next event, if it is there. */
    Optional<LoggedEvent> peek() {
        return Optional.ofNullable(waiting.get(position + 1));
    }

    /** Takes the next event, if it is there. */
    Optional<LoggedEvent> poll() {
        LoggedEvent next = waiting.remove(position + 1);
        if (next != null) {
            position++;
            waitingBytes -= bytes(next);
        }
        return Optional.ofNullable(next);
    }

    /** Whether the next event is not there and will not come: its partition has lost it, or all have gone past it. */
    boolean isMissing() {
        long next = position + 1;
        return !waiting.containsKey(next)
                && (next <= lostUpTo || next <= Arrays.stream(seen).min().orElseThrow());
    }

    /** How many positions after the present one are known to be lost in a partition; 0 when none is known. */
    long lostAhead() {
        return Math.max(0, lostUpTo - position);
    }

    /** Whether the topic has not shown yet what is known already. */
    boolean isTopicBehind() {
        return reached < position;
    }

    /** Whether a partition may hold the next event, when it is not here. */
    boolean isBehind(int partition) {
        return seen[partition] <= position;
    }

    long position() {
        return position;
    }

    int waitingEvents() {
        return waiting.size();
    }

    long waitingBytes() {
        return waitingBytes;
    }

    /** How often messages were found lost. */
    long losses() {
        return losses;
    }

    private static long bytes(LoggedEvent event) {
        return (long) event.payload().length + event.metadata().length;
    }

    /** Gives what waits here to another merge. */
    void handOver(PositionMerge other) {
        waiting.values().forEach(other::take);
    }
}
