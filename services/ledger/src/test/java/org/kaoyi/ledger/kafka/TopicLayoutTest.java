package org.kaoyi.ledger.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** How a topic is made. */
class TopicLayoutTest {
    private static final Duration WEEK = Duration.ofDays(7);

    @Test
    void a_topic_has_one_partition_at_least() {
        assertThatThrownBy(() -> new TopicLayout(0, WEEK))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a topic has one partition at least");
        assertThat(new TopicLayout(1, WEEK).partitions()).isEqualTo(1);
    }
}
