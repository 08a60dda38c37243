package org.kaoyi.ledger.sequencing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Whoever asked to be woken is woken, as often as he asked, until he asks no more. */
class WakeUpsTest {
    private final WakeUps wakeUps = new WakeUps();
    private final AtomicInteger woken = new AtomicInteger();

    @Test
    void each_of_two_wishes_of_one_is_taken_back_by_itself() throws Exception {
        Runnable count = woken::incrementAndGet;
        AutoCloseable first = wakeUps.subscribe(count);
        AutoCloseable second = wakeUps.subscribe(count);

        wakeUps.fire();
        assertThat(woken).hasValue(2);
        first.close();
        wakeUps.fire();
        assertThat(woken).hasValue(3);
        second.close();
        wakeUps.fire();
        assertThat(woken).hasValue(3);
    }

    @Test
    void one_that_fails_when_it_is_woken_keeps_nobody_else_asleep() {
        wakeUps.subscribe(() -> {
            throw new IllegalStateException("not now");
        });
        wakeUps.subscribe(woken::incrementAndGet);

        wakeUps.fire();

        assertThat(woken).hasValue(1);
    }
}
