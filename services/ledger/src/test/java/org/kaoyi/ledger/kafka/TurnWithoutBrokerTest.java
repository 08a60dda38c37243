package org.kaoyi.ledger.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.clients.consumer.internals.AutoOffsetResetStrategy;
import org.apache.kafka.common.Metric;
import org.apache.kafka.common.MetricName;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Who has a piece of work while the broker that deals it out is asked, and answers nothing. */
class TurnWithoutBrokerTest {
    private static final List<TopicPartition> WHOLE =
            List.of(new TopicPartition("log", 0), new TopicPartition("log", 1));

    private final Member member = new Member();
    private final TopicTurn turn = new TopicTurn(member, "log");

    @Test
    void work_stays_with_who_has_it_until_another_is_told_to_have_it() {
        member.dealt(WHOLE);
        assertThat(turn.isMine(Duration.ZERO)).isTrue();

        member.askedForANewRound();
        assertThat(turn.isMine(Duration.ZERO))
                .as("the broker is away and deals nothing out")
                .isTrue();

        member.dealt(List.of());
        assertThat(turn.isMine(Duration.ZERO)).as("another has it").isFalse();
    }

    @Test
    void whose_session_has_ended_goes_on_until_the_next_round_is_dealt_out() {
        member.dealt(WHOLE);

        member.lost();
        assertThat(turn.isMine(Duration.ZERO)).isTrue();

        member.dealt(List.of());
        assertThat(turn.isMine(Duration.ZERO)).isFalse();
    }

    @Test
    void a_share_stays_as_it_was_dealt_out_while_the_client_has_forgotten_how_many_partitions_there_are() {
        member.knows(WHOLE.size());
        member.dealt(WHOLE.subList(0, 1));
        Turn.Share dealt = turn.share(Duration.ZERO);
        assertThat(dealt).isEqualTo(new Turn.Share(new TreeSet<>(List.of(0)), 2));

        member.forgets(); // as Kafka's clients do since 4.0 when none of the brokers answers
        assertThat(turn.share(Duration.ZERO)).isEqualTo(dealt);

        member.dealt(WHOLE.subList(1, 2));
        assertThat(turn.share(Duration.ZERO))
                .as("it was dealt out anew before that")
                .isEqualTo(new Turn.Share(new TreeSet<>(List.of(1)), 2));
        member.dealt(WHOLE.subList(0, 1));

        member.knows(4);
        assertThat(turn.share(Duration.ZERO)).isEqualTo(new Turn.Share(new TreeSet<>(List.of(0)), 4));
    }

    @Test
    void whose_turn_it_is_is_known_once_it_was_dealt_out() {
        assertThat(turn.isKnown()).isFalse();
        member.dealt(WHOLE);
        assertThat(turn.isKnown()).isTrue();
    }

    @Test
    void it_is_known_for_as_long_as_the_broker_was_heard_of_within_a_session() {
        member.dealt(WHOLE);
        double session = KafkaCluster.SESSION.toSeconds();

        member.heardOf(session);
        assertThat(turn.isKnown()).isTrue();
        member.heardOf(session + 1);
        assertThat(turn.isKnown()).isFalse();
        member.heardOf(0);
        assertThat(turn.isKnown()).isTrue();
    }

    @Test
    void a_client_that_has_not_spoken_to_the_broker_yet_goes_by_what_it_was_dealt() {
        member.dealt(WHOLE);
        member.heardOf(-1);
        assertThat(turn.isKnown()).isTrue();
    }

    @Test
    void what_else_the_client_counts_tells_nothing_of_the_broker() {
        member.dealt(WHOLE);
        member.counts("records-lag", 1e9);
        member.counts("last-heartbeat-seconds-ago", "no number");
        assertThat(turn.isKnown()).isTrue();
    }

    @Test
    void nothing_of_what_is_dealt_out_is_read() {
        member.dealt(WHOLE);
        assertThat(member.paused()).containsExactlyInAnyOrderElementsOf(WHOLE);
    }

    @Test
    void whoever_ends_leaves_the_group() {
        turn.close();
        assertThat(member.closed()).isTrue();
    }

    @Test
    void a_share_that_reaches_beyond_what_the_client_knows_of_the_topic_is_waited_for() {
        member.knows(1);
        member.dealt(WHOLE);
        assertThat(turn.share(Duration.ZERO))
                .as("it has heard of one partition and is dealt two")
                .isEqualTo(Turn.Share.NONE);
        member.knows(2);
        assertThat(turn.share(Duration.ZERO)).isEqualTo(new Turn.Share(new TreeSet<>(List.of(0, 1)), 2));
    }

    /** A member of a group without a broker. */
    private static final class Member extends MockConsumer<byte[], byte[]> {
        private @Nullable ConsumerRebalanceListener listener;
        private final Map<MetricName, Metric> counted = new HashMap<>();
        private int known;

        Member() {
            super(AutoOffsetResetStrategy.EARLIEST.name());
        }

        @Override
        public synchronized void subscribe(Collection<String> topics, ConsumerRebalanceListener listener) {
            this.listener = listener;
            super.subscribe(topics, listener);
        }

        void dealt(List<TopicPartition> partitions) {
            WHOLE.forEach(partition -> updateBeginningOffsets(Map.of(partition, 0L)));
            askedForANewRound();
            rebalance(partitions);
            listening().onPartitionsAssigned(partitions);
        }

        void knows(int partitions) {
            known = partitions;
        }

        void forgets() {
            known = 0;
        }

        /** Asks the broker where it does not know, which answers nothing. */
        @Override
        public synchronized List<PartitionInfo> partitionsFor(String topic, Duration timeout) {
            if (known == 0) {
                throw new TimeoutException("no broker has answered within " + timeout);
            }
            return IntStream.range(0, known)
                    .mapToObj(number -> new PartitionInfo(topic, number, null, null, null))
                    .toList();
        }

        void heardOf(double secondsAgo) {
            counts("last-heartbeat-seconds-ago", secondsAgo);
        }

        void counts(String name, Object value) {
            MetricName named = new MetricName(name, "consumer-coordinator-metrics", "", Map.of());
            counted.put(named, new Metric() {
                @Override
                public MetricName metricName() {
                    return named;
                }

                @Override
                public Object metricValue() {
                    return value;
                }
            });
        }

        @Override
        public synchronized Map<MetricName, ? extends Metric> metrics() {
            return counted;
        }

        void askedForANewRound() {
            listening().onPartitionsRevoked(assignment());
        }

        void lost() {
            listening().onPartitionsLost(assignment());
        }

        private ConsumerRebalanceListener listening() {
            return Objects.requireNonNull(listener);
        }
    }
}
