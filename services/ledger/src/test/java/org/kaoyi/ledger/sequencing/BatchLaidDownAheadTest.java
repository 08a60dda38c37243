package org.kaoyi.ledger.sequencing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.kaoyi.ledger.Appends.record;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kaoyi.ledger.Append;
import org.kaoyi.ledger.LoggedEvent;
import org.kaoyi.ledger.merkle.Frontier;

/** A batch that is laid down on one that is not hashed yet becomes what it would have become behind one that is stored. */
class BatchLaidDownAheadTest {
    private static final Instant NOON = Instant.parse("2026-11-09T12:00:00Z");
    private static final int EVENTS = 9;

    /** @param known after how many events of the batch it becomes known where its tree begins; also before the first, and after the last */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 5, EVENTS})
    void the_tree_is_the_same_whenever_it_becomes_known_where_it_begins(int known) {
        LogEnd first = admission(BatchStart.on(LogEnd.ofEmptyLog()), events(5), NOON)
                .growth()
                .end();
        LogEnd expected =
                admission(BatchStart.on(first), events(EVENTS), NOON).growth().end();

        CompletableFuture<Frontier> hashed = new CompletableFuture<>();
        BatchStart ahead =
                admission(BatchStart.on(LogEnd.ofEmptyLog()), events(5), NOON).next(hashed);
        Growth growth = admission(ahead, events(EVENTS), NOON).growth();
        List<LoggedEvent> handedOut = new ArrayList<>();
        for (int i = 0; i < EVENTS; i++) {
            if (i == known) {
                hashed.complete(first.frontier());
            }
            handedOut.add(growth.next());
        }
        hashed.complete(first.frontier());

        assertThat(growth.hasNext()).isFalse();
        assertThat(growth.end().position()).isEqualTo(5 + EVENTS);
        assertThat(growth.end().frontier().root()).isEqualTo(expected.frontier().root());
        assertThat(handedOut)
                .extracting(LoggedEvent::position)
                .containsExactly(6L, 7L, 8L, 9L, 10L, 11L, 12L, 13L, 14L);
    }

    @Test
    void time_does_not_go_back_behind_a_batch_that_is_not_stored_yet() {
        BatchStart ahead =
                admission(BatchStart.on(LogEnd.ofEmptyLog()), events(2), NOON).next(new CompletableFuture<>());

        LoggedEvent next =
                admission(ahead, events(1), NOON.minusSeconds(60)).growth().next();

        assertThat(next.recordedAt()).isEqualTo(NOON);
        assertThat(next.position()).isEqualTo(3);
    }

    @Test
    void where_the_batch_before_comes_to_nothing_no_further_event_is_handed_out() {
        CompletableFuture<Frontier> hashed = new CompletableFuture<>();
        BatchStart ahead =
                admission(BatchStart.on(LogEnd.ofEmptyLog()), events(2), NOON).next(hashed);
        Growth growth = admission(ahead, events(2), NOON).growth();
        growth.next();

        hashed.completeExceptionally(new IllegalStateException("not stored"));

        assertThatThrownBy(growth::next).isInstanceOf(CompletionException.class);
        assertThatThrownBy(growth::end).isInstanceOf(CompletionException.class);
    }

    private static Admission admission(BatchStart start, List<Append> appends, Instant now) {
        Admission admission = new Admission(start, Map.of(), Map.of(), now);
        appends.stream().map(PreparedAppend::of).forEach(admission::admit);
        return admission;
    }

    private static List<Append> events(int count) {
        List<Append> appends = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            appends.add(record("claim/K" + i, "account " + i));
        }
        return appends;
    }
}
