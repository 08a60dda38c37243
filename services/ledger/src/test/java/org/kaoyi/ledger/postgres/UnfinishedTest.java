package org.kaoyi.ledger.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What needs several connections and threads leaves none behind when one of them is not to be had. */
class UnfinishedTest {
    private final List<String> undone = new ArrayList<>();

    @Test
    void what_was_opened_before_something_failed_is_closed_the_last_first() {
        assertThatThrownBy(() -> {
                    try (Unfinished begun = new Unfinished()) {
                        begun.undoneBy(() -> undone.add("writer"));
                        begun.undoneBy(() -> undone.add("heartbeat"));
                        throw new OutOfMemoryError("unable to create native thread");
                    }
                })
                .isInstanceOf(OutOfMemoryError.class);
        assertThat(undone).containsExactly("heartbeat", "writer");
    }

    @Test
    void nothing_is_closed_when_all_came_to_be() {
        try (Unfinished begun = new Unfinished()) {
            begun.undoneBy(() -> undone.add("writer"));
            begun.finished();
        }
        assertThat(undone).isEmpty();
    }
}
