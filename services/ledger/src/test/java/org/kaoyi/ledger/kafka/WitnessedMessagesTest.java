package org.kaoyi.ledger.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.kaoyi.ledger.EventLog;
import org.kaoyi.ledger.Head;
import org.kaoyi.ledger.PassingLog;

/** What the log says to messages that seem to be its relay's. */
class WitnessedMessagesTest {
    private final EventLog log = Archive.of(5);
    private final AtomicInteger questions = new AtomicInteger();
    private final LogWitness witness = new LogWitness(new PassingLog(log) {
        @Override
        public Head head() {
            questions.incrementAndGet();
            return super.head();
        }
    });

    @Test
    void the_events_of_the_log_are_its_own() throws ForeignMessage {
        for (long position = 1; position <= 5; position++) {
            witness.requireReached(at(position));
            witness.requireLogged(at(position));
        }
        assertThat(witness.isLogged(at(5))).isTrue();
    }

    @Test
    void what_lies_beyond_the_end_of_the_log_is_not() {
        TopicMessage beyond = watermark(6, new byte[32]);

        assertThat(witness.isReached(beyond)).isFalse();
        assertThat(witness.isLogged(beyond)).isFalse();
        assertThatThrownBy(() -> witness.requireReached(beyond))
                .isInstanceOf(ForeignMessage.class)
                .hasMessage("it is of position 6, and the log ends at 5");
        assertThatThrownBy(() -> witness.requireLogged(beyond))
                .isInstanceOf(ForeignMessage.class)
                .hasMessage("it is of position 6, and the log ends at 5");
    }

    @Test
    void nor_is_another_event_at_a_position_of_the_log() throws ForeignMessage {
        TopicMessage imitated = watermark(3, new byte[32]);

        witness.requireReached(imitated);
        assertThat(witness.isLogged(imitated)).isFalse();
        assertThatThrownBy(() -> witness.requireLogged(imitated))
                .isInstanceOf(ForeignMessage.class)
                .hasMessage("the log has another event at position 3");
    }

    @Test
    void what_is_recorded_meanwhile_is_reached_and_the_log_is_asked_only_for_what_lies_beyond() {
        assertThat(witness.isReached(at(5))).isTrue();
        assertThat(witness.isReached(at(4))).isTrue();
        assertThat(questions).hasValue(1);

        Archive.record(log, 1);

        assertThat(witness.isReached(at(6))).isTrue();
        assertThat(questions).hasValue(2);
    }

    /** As the relay writes it. */
    private TopicMessage at(long position) {
        return watermark(position, log.readAfter(position - 1, 1).getFirst().leafHash());
    }

    private static TopicMessage watermark(long position, byte[] leafHash) {
        return new TopicMessage.Watermark(position, position - 1, leafHash);
    }
}
