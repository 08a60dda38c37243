package org.kaoyi.ledger.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Whoever has a share of some work may do it. */
class TurnsAndSharesTest {
    private static final Turn.Share SOME = new Turn.Share(new TreeSet<>(List.of(1)), 3);

    @Test
    void it_is_ones_turn_with_any_share_and_with_none_it_is_not() {
        assertThat(SOME.isNone()).isFalse();
        assertThat(Turn.Share.NONE.isNone()).isTrue();
        assertThat(turn(SOME).isMine(Duration.ZERO)).isTrue();
        assertThat(turn(Turn.Share.NONE).isMine(Duration.ZERO)).isFalse();
    }

    private static Turn turn(Turn.Share share) {
        return new Turn() {
            @Override
            public Share share(Duration patience) {
                return share;
            }

            @Override
            public boolean isKnown() {
                return true;
            }

            @Override
            public void close() {}
        };
    }
}
