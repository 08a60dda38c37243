package org.kaoyi.ledger.postgres;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SequencerLimitsTest {
    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 8})
    void as_many_batches_as_could_not_be_remembered_or_none_can_not_be_under_way(int underWay) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SmallBatches.limits(2, underWay))
                .withMessage("from 1 to 7 batches can be under way, not " + underWay);
    }

    @Test
    void a_batch_takes_one_event_at_least() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SmallBatches.limits(0, 1))
                .withMessageContaining("one append at least");
    }
}
