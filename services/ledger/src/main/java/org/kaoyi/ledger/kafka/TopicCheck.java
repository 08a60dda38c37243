package org.kaoyi.ledger.kafka;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.kaoyi.ledger.EventLog;
import org.kaoyi.ledger.LoggedEvent;

/** Tells whether a topic is the copy of a log, and up to where. */
final class TopicCheck {
    private final EventLog log;
    private final KafkaCluster cluster;

    TopicCheck(EventLog log, KafkaCluster cluster) {
        this.log = log;
        this.cluster = cluster;
    }

    /**
     * The position at which each partition ends.
     *
     * @throws WrongTopic when it holds another ledger's events, or others than the log at the same positions
     */
    long[] ends(List<TopicSearch.End> ends) {
        requireOwn(ends);
        boolean nothingKept = ends.stream().allMatch(end -> end.last() == null);
        // Where nothing is kept of what once was there, nobody can tell what; whoever missed it reads the log.
        long resumed = nothingKept && ends.stream().anyMatch(TopicSearch.End::aged)
                ? log.head().position()
                : 0;
        return ends.stream().mapToLong(end -> endOf(end, ends, resumed)).toArray();
    }

    /** @throws WrongTopic as {@link #ends} does */
    void requireOwn(List<TopicSearch.End> ends) {
        for (TopicSearch.End end : ends) {
            if (end.last() == null && end.stranger() != null) {
                throw new WrongTopic(
                        "the topic %s at %s holds the events of another ledger (%s); name a topic of this ledger's own, or the right cluster"
                                .formatted(cluster.topic(), cluster.bootstrap(), end.stranger()));
            }
        }
        ends.stream().map(TopicSearch.End::last).filter(Objects::nonNull).forEach(this::requireLogged);
    }

    /** A partition whose own messages are kept no longer ended where the least of the others does: batches are whole. */
    private static long endOf(TopicSearch.End end, List<TopicSearch.End> all, long resumed) {
        TopicMessage last = end.last();
        if (last != null) {
            return last.position();
        }
        return end.aged()
                ? all.stream()
                        .map(TopicSearch.End::last)
                        .filter(Objects::nonNull)
                        .mapToLong(TopicMessage::position)
                        .min()
                        .orElse(resumed)
                : 0;
    }

    private void requireLogged(TopicMessage message) {
        List<LoggedEvent> logged = log.readAfter(message.position() - 1, 1);
        if (logged.isEmpty()) {
            throw new WrongTopic(
                    "the topic %s at %s goes on to position %d, where this log has nothing: was the ledger restored from an older copy? Delete the topic; it is filled again from the log"
                            .formatted(cluster.topic(), cluster.bootstrap(), message.position()));
        }
        if (!Arrays.equals(logged.getFirst().leafHash(), message.leafHash())) {
            throw new WrongTopic(
                    "the topic %s at %s and this log differ at position %d: was the ledger restored and written on? Delete the topic; it is filled again from the log"
                            .formatted(cluster.topic(), cluster.bootstrap(), message.position()));
        }
    }
}
