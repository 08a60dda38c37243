package org.kaoyi.ledger.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.clients.consumer.internals.AutoOffsetResetStrategy;
import org.apache.kafka.common.TopicPartition;
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

    /** A member of a group without a broker. */
    private static final class Member extends MockConsumer<byte[], byte[]> {
        private @Nullable ConsumerRebalanceListener listener;

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
