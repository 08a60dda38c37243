package org.kaoyi.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.fail;
import static org.awaitility.Awaitility.await;
import static org.kaoyi.ledger.Appends.anAppend;
import static org.kaoyi.ledger.Appends.record;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.kaoyi.ledger.merkle.LeafHash;

/** How every log is read and followed: in order, from where one likes, as it was recorded. */
public abstract class LogReadingContract extends LogContract {
    @Test
    void reference_events_are_read_apart_and_in_order() {
        append(anAppend().ofReference("source/S1", "registered").build());
        append(record("claim/K1", "of an occasion"));
        append(anAppend().ofReference("source/S2", "registered").build());
        append(anAppend().ofReference("source/S1", "retracted").build());

        assertThat(log.readReferenceAfter(0, ALL))
                .extracting(LoggedEvent::position)
                .containsExactly(1L, 3L, 4L);
        assertThat(log.readReferenceAfter(1, 1))
                .extracting(LoggedEvent::position)
                .containsExactly(3L);
    }

    @Test
    void events_are_read_at_certain_positions_each_once_and_in_order() {
        for (int i = 1; i <= 5; i++) {
            append(record("claim/K" + i, "claim " + i));
        }

        assertThat(log.readAt(List.of(4L, 2L, 4L, 6L, 0L)))
                .extracting(Appends::words)
                .containsExactly("claim 2", "claim 4");
        assertThat(log.readAt(List.of())).isEmpty();
    }

    @Test
    void a_stream_is_read_in_order_from_a_version_on() {
        for (int i = 0; i < 5; i++) {
            append(record("claim/K2", "version " + i));
            append(record("claim/K3", "between"));
        }
        assertThat(log.readStream("claim/K2", 3)).extracting(Appends::words).containsExactly("version 3", "version 4");
        assertThat(log.readStream("claim/K2", 5)).isEmpty();
        assertThat(log.streamVersion("claim/K2")).isEqualTo(4);
    }

    @Test
    void reading_stops_at_its_limit_and_goes_on_from_there() {
        for (int i = 1; i <= 10; i++) {
            append(record("claim/K2", "account " + i));
        }
        List<Long> read = new ArrayList<>();
        List<LoggedEvent> page = log.readAfter(0, 4);
        while (!page.isEmpty()) {
            assertThat(page).hasSizeLessThanOrEqualTo(4);
            page.forEach(event -> read.add(event.position()));
            page = log.readAfter(read.getLast(), 4);
        }
        assertThat(read)
                .containsExactlyElementsOf(LongStream.rangeClosed(1, 10).boxed().toList());
    }

    @Test
    void the_whole_log_is_read_at_one_go_as_it_is_read_in_pages() {
        for (int i = 1; i <= 30; i++) {
            clock.set("2026-11-22T10:00:%02d.000%03dZ".formatted(i, i));
            append(record("claim/K" + i % 3, "account " + i));
        }
        List<LoggedEvent> read = new ArrayList<>();
        log.readAllAfter(4, read::add);
        assertThat(read).usingRecursiveComparison().isEqualTo(log.readAfter(4, ALL));
        assertThat(read).extracting(LoggedEvent::recordedAt).contains(Instant.parse("2026-11-22T10:00:07.000007Z"));
        log.readAllAfter(30, event -> fail("there is nothing after the end"));
    }

    @Test
    void whoever_stops_reading_leaves_the_log_as_it_was() {
        append(record("claim/K2", "apologised"));
        assertThatThrownBy(() -> log.readAllAfter(0, event -> {
                    throw new IllegalStateException("enough");
                }))
                .hasMessage("enough");
        append(record("claim/K2", "was thanked"));
        assertThat(log.readAfter(0, ALL)).hasSize(2);
    }

    @Test
    void a_follower_is_woken_until_it_unsubscribes() throws Exception {
        AtomicInteger wakeUps = new AtomicInteger();
        AutoCloseable subscription = log.onAppend(wakeUps::incrementAndGet);
        append(record("claim/K2", "one"));
        await().untilAsserted(() -> assertThat(wakeUps).hasPositiveValue());

        subscription.close();
        AtomicInteger later = new AtomicInteger();
        try (AutoCloseable another = log.onAppend(later::incrementAndGet)) {
            int before = wakeUps.get();
            append(record("claim/K2", "two"));
            await().untilAsserted(() -> assertThat(later).hasPositiveValue());
            assertThat(wakeUps).hasValue(before);
        }
    }

    @Test
    void an_event_comes_back_as_it_was_recorded() {
        NewEvent recorded = new NewEvent(
                "claim/K2", "ClaimRecorded", 3, "occasion/莫斯科", new byte[] {0, 1, (byte) 0xFF}, new byte[] {7});
        append(new Append(List.of(), List.of(recorded), null));

        LoggedEvent read = log.readAfter(0, ALL).getFirst();
        Instant recordedAt = Instant.parse("2026-11-22T10:00:00Z");
        assertThat(read)
                .usingRecursiveComparison()
                .isEqualTo(new LoggedEvent(
                        1,
                        "claim/K2",
                        0,
                        "ClaimRecorded",
                        3,
                        "occasion/莫斯科",
                        new byte[] {0, 1, (byte) 0xFF},
                        new byte[] {7},
                        recordedAt,
                        LeafHash.of(1, 0, recorded, recordedAt)));
    }
}
