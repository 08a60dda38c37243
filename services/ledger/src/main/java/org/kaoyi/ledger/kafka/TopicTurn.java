package org.kaoyi.ledger.kafka;

import java.time.Duration;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.common.Metric;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Whose turn it is to do a piece of work that one process does at a time: that member's of a consumer group which is given the whole topic. Or
 * which share is whose of work that is shared: as the group deals out the topic's partitions.
 * It reads nothing; the group only notices who lives. That two believe it at once, for a moment, must do no harm: relays are fenced by
 * their producer, projectors by their progress rows.
 */
public final class TopicTurn implements Turn {
    /** Kafka's own figure of the client: seconds since it last spoke to the broker that keeps the group; negative when it never has. */
    private static final String LAST_HEARTBEAT = "last-heartbeat-seconds-ago";

    private static final double NANOS_A_SECOND = 1e9;

    private final Consumer<byte[], byte[]> member;
    private final String topic;
    private Set<Integer> partitions = Set.of();
    private Share share = Share.NONE;

    /** How many partitions the topic has, as the client has said last; 0 before. */
    private int count;

    private boolean told;
    private long toldNanos;

    /**
     * @param work names what is done, the same in all processes
     * @param number of the work, from 0; works of different numbers go to different processes, where there are enough
     * @param instance names this process for good, so that it keeps its work over a quick restart (KIP-345); null for work that is handed
     *     on as soon as the process ends
     */
    public TopicTurn(KafkaCluster cluster, String work, int number, @Nullable String instance) {
        this(cluster.member("kaoyi-" + work + '-' + cluster.topic(), number, instance), cluster.topic());
    }

    /**
     * A share of work that all members of the group do together.
     *
     * @param instance as above
     */
    public static TopicTurn shared(KafkaCluster cluster, String work, @Nullable String instance) {
        return new TopicTurn(cluster.sharingMember("kaoyi-" + work + '-' + cluster.topic(), instance), cluster.topic());
    }

    /** @param member of a group of its own, which is not subscribed to anything yet */
    TopicTurn(Consumer<byte[], byte[]> member, String topic) {
        this.member = member;
        this.topic = topic;
        member.subscribe(List.of(topic), new ConsumerRebalanceListener() {
            @Override
            public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
                // Before a new round, of which is told below. Until then the work stays where it is: a broker that
                // goes away in between deals out nothing, and the work would be nobody's as long as it is away.
            }

            @Override
            public void onPartitionsAssigned(Collection<TopicPartition> assigned) {
                member.pause(assigned);
                told = true;
                toldNanos = System.nanoTime();
                partitions = assigned.stream().map(TopicPartition::partition).collect(Collectors.toSet());
            }
        });
    }

    @Override
    public boolean isMine(Duration patience) {
        member.poll(patience);
        return !partitions.isEmpty();
    }

    @Override
    public Share share(Duration patience) {
        member.poll(patience);
        if (partitions.isEmpty()) {
            share = Share.NONE;
            return share;
        }
        learnCount();
        // A client may not have heard yet that the topic has more partitions, and is asked again.
        if (count > Collections.max(partitions)) {
            share = new Share(new TreeSet<>(partitions), count);
        }
        return share;
    }

    /** Asks the client, and no broker, which may be away; a client forgets what it has heard when it begins to look for brokers anew. */
    private void learnCount() {
        try {
            int known = member.partitionsFor(topic, Duration.ZERO).size();
            count = known == 0 ? count : known;
        } catch (TimeoutException e) {
            // It has forgotten, and is held to what it said last.
        }
    }

    @Override
    public boolean isKnown() {
        return told && secondsOfSilence() <= KafkaCluster.SESSION.toSeconds();
    }

    /** Kafka's client tells nobody that its broker is away, and goes on looking for it. It may be gone before it was spoken to once more. */
    private double secondsOfSilence() {
        double sinceTold = (System.nanoTime() - toldNanos) / NANOS_A_SECOND;
        return member.metrics().values().stream()
                .filter(metric -> metric.metricName().name().equals(LAST_HEARTBEAT))
                .map(Metric::metricValue)
                .filter(Double.class::isInstance)
                .mapToDouble(Double.class::cast)
                .filter(seconds -> seconds >= 0)
                .max()
                .orElse(sinceTold);
    }

    @Override
    public void close() {
        member.close();
    }
}
