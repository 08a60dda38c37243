package org.kaoyi.ledger.kafka;

import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.function.Supplier;
import org.apache.kafka.common.KafkaException;
import org.kaoyi.ledger.EventLog;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells whether a topic is the copy of a log, and up to where. */
public final class TopicCheck {
    private static final Logger LOG = LoggerFactory.getLogger(TopicCheck.class);

    private final EventLog log;
    private final KafkaCluster cluster;
    private final LogWitness witness;

    TopicCheck(EventLog log, KafkaCluster cluster) {
        this.log = log;
        this.witness = new LogWitness(log);
        this.cluster = cluster;
    }

    /**
     * Sees at the start whether the topic is the log's. A cluster that is away, or has no such topic yet, is only told of: a relay may
     * be about to make it.
     *
     * @throws WrongTopic when it is another ledger's, or contradicts the log
     */
    public static void requireOwn(EventLog log, KafkaCluster cluster) {
        requireOwn(log, cluster, () -> new TopicAdmin(cluster));
    }

    /** @param opened fails too where no machine of the cluster is known yet */
    static void requireOwn(EventLog log, KafkaCluster cluster, Supplier<TopicAdmin> opened) {
        try (TopicAdmin asked = opened.get()) {
            OptionalInt partitions = asked.partitions();
            if (partitions.isEmpty()) {
                LOG.warn(
                        "there is no topic {} at {} (cluster {}) yet: does a relay run, and is it the right cluster?",
                        cluster.topic(),
                        cluster.bootstrap(),
                        asked.clusterId());
                return;
            }
            new TopicCheck(log, cluster).requireOwn(partitions.getAsInt());
        } catch (KafkaException e) {
            LOG.warn("the cluster at {} does not answer yet: {}", cluster.bootstrap(), KafkaCluster.reason(e));
        }
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

    /**
     * Sees whether the topic may be this log's, also while the log is empty.
     *
     * @param partitions of the topic
     * @throws WrongTopic as {@link #ends} does
     */
    void requireOwn(int partitions) {
        LedgerName name = LedgerName.of(log).orElseGet(LedgerName::ofNothing);
        try (TopicSearch search = new TopicSearch(cluster, name, partitions, witness)) {
            requireOwn(search.ends());
        }
    }

    /**
     * After each batch all partitions end at the same position. So where all of them go on to what the log does not know, it is the log
     * that lacks something; what one partition has beyond the others somebody else has written.
     *
     * @throws WrongTopic as {@link #ends} does
     */
    void requireOwn(List<TopicSearch.End> ends) {
        for (TopicSearch.End end : ends) {
            if (end.last() == null && end.unlogged() == null && end.stranger() != null) {
                throw new WrongTopic(
                        "the topic %s at %s holds the events of another ledger (%s); name a topic of this ledger's own, or the right cluster"
                                .formatted(cluster.topic(), cluster.bootstrap(), end.stranger()));
            }
        }
        List<TopicSearch.End> kept = ends.stream()
                .filter(end -> end.last() != null || end.unlogged() != null)
                .toList();
        List<TopicMessage> unlogged = kept.stream()
                .map(TopicSearch.End::unlogged)
                .filter(Objects::nonNull)
                .toList();
        if (!kept.isEmpty() && unlogged.size() == kept.size()) {
            throw contradicted(unlogged.getFirst());
        }
    }

    /** A partition whose own messages are kept no longer ended where the least of the others does: batches are whole. */
    private static long endOf(TopicSearch.End end, List<TopicSearch.End> all, long resumed) {
        TopicMessage last = end.last();
        if (last != null) {
            return last.position();
        }
        return end.aged() || end.unlogged() != null
                ? all.stream()
                        .map(TopicSearch.End::last)
                        .filter(Objects::nonNull)
                        .mapToLong(TopicMessage::position)
                        .min()
                        .orElse(resumed)
                : 0;
    }

    private WrongTopic contradicted(TopicMessage message) {
        String what = witness.isReached(message)
                ? "the topic %s at %s and this log differ at position %d: was the ledger restored and written on?"
                : "the topic %s at %s goes on to position %d, where this log has nothing: was the ledger restored from an older copy?";
        return new WrongTopic(what.formatted(cluster.topic(), cluster.bootstrap(), message.position())
                + " Delete the topic; it is filled again from the log");
    }
}
