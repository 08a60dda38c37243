package org.kaoyi.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.kaoyi.ledger.Appends.anAppend;
import static org.kaoyi.ledger.Appends.record;

import java.time.Clock;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.kaoyi.ledger.memory.InMemoryEventLog;

/** A log that differs from another in nothing answers as that one does. */
class PassingLogTest {
    private final EventLog log = new InMemoryEventLog(Clock.systemUTC());
    private final EventLog passing = new PassingLog(log) {};

    @Test
    void what_is_recorded_through_it_is_read_through_it_in_every_way() throws Exception {
        AtomicInteger rings = new AtomicInteger();
        try (AutoCloseable subscription = passing.onAppend(rings::incrementAndGet)) {
            passing.append(record("claim/K1", "apologised")).join();
            passing.append(anAppend().ofReference("source/C1", "a diary").build())
                    .join();
        }

        assertThat(rings).hasPositiveValue();
        assertThat(passing.head()).usingRecursiveComparison().isEqualTo(log.head());
        assertThat(passing.streamVersion("claim/K1")).isZero();
        assertThat(passing.readStream("claim/K1", 0)).extracting(Appends::words).containsExactly("apologised");
        assertThat(passing.readAfter(0, 10)).extracting(Appends::words).containsExactly("apologised", "a diary");
        assertThat(passing.readAt(List.of(2L))).extracting(Appends::words).containsExactly("a diary");
        assertThat(passing.readReferenceAfter(0, 10)).extracting(Appends::words).containsExactly("a diary");
    }

    @Test
    void closing_it_closes_the_other() {
        passing.close();

        assertThatThrownBy(() -> log.append(record("claim/K1", "too late")).join())
                .isInstanceOf(CompletionException.class)
                .hasCauseInstanceOf(LogUnavailable.class);
    }
}
