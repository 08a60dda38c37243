package org.kaoyi.ledger.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A cluster that is away is told in one line, and not in one of each view. */
class TopicTroubleTest {
    private final TopicTrouble trouble = new TopicTrouble();

    @Test
    void what_every_view_misses_is_told_once_until_it_is_reached_or_fails_otherwise() {
        assertThat(trouble.isNews("no broker answers")).isTrue();
        assertThat(trouble.isNews("no broker answers")).isFalse();
        assertThat(trouble.isNews("the topic is gone")).isTrue();
        assertThat(trouble.isNews("the topic is gone")).isFalse();
        trouble.isOver();
        assertThat(trouble.isNews("the topic is gone")).isTrue();
    }
}
