package org.kaoyi.ledger.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.kaoyi.ledger.Appends.anAppend;
import static org.kaoyi.ledger.Appends.record;
import static org.kaoyi.ledger.postgres.FailedAppends.failure;
import static org.kaoyi.ledger.postgres.LogReading.wholeLog;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.kaoyi.ledger.Append;
import org.kaoyi.ledger.Appended;
import org.kaoyi.ledger.Appends;
import org.kaoyi.ledger.LogUnavailable;

/** What waits before the sequencer: bounded, an import apart from a person, and written before the log is closed. */
class WaitingAppendsTest {
    private static final Clock CLOCK = Clock.systemUTC();

    private final LedgerDatabase database = LedgerDatabase.fresh();

    @Test
    void a_full_queue_refuses_in_clear_words() throws Exception {
        SequencerLimits narrow = new SequencerLimits(
                2, 1_000, Duration.ofMillis(20), 10, 1_000, 10, 1_000, 1, Duration.ZERO, Duration.ofSeconds(30));
        try (PostgresEventLog log =
                PostgresEventLog.open(database.source(), database.source(), CLOCK, narrow, OpenMode.TAKE_OVER)) {
            List<CompletableFuture<Appended>> taken;
            try (HeldHead head = new HeldHead(database)) {
                CompletableFuture<Appended> inWork = log.append(record("claim/K1", "in work"));
                head.awaitWaitingSequencer();
                taken = List.of(
                        inWork, log.append(record("claim/K1", "waits")), log.append(record("claim/K1", "waits too")));
                failure(log.append(record("claim/K1", "one too many")))
                        .isInstanceOf(LogUnavailable.class)
                        .hasMessageContaining("queue is full");
            }
            taken.forEach(CompletableFuture::join);
            assertThat(wholeLog(log)).hasSize(3);
        }
    }

    @Test
    void a_persons_entry_does_not_stand_behind_an_import() throws Exception {
        int share = 10;
        SequencerLimits limits = new SequencerLimits(
                8,
                1_000_000,
                Duration.ofSeconds(30),
                100,
                1_000_000,
                share,
                1_000_000,
                1,
                Duration.ZERO,
                Duration.ofSeconds(30));
        try (PostgresEventLog log =
                PostgresEventLog.open(database.source(), database.source(), CLOCK, limits, OpenMode.TAKE_OVER)) {
            List<CompletableFuture<Appended>> imported;
            CompletableFuture<Appended> entry;
            try (HeldHead head = new HeldHead(database)) {
                log.append(record("claim/K1", "holds the batch open"));
                head.awaitWaitingSequencer();
                imported = IntStream.range(0, 8)
                        .mapToObj(group -> log.append(importGroup(group, share)))
                        .toList();
                entry = log.append(record("claim/K2", "typed while the import's lane is full"));
            }
            imported.forEach(CompletableFuture::join);
            assertThat(entry.join().first())
                    .as("before the import's next share")
                    .isEqualTo(2);
            assertThat(imported.getLast().join().last()).isEqualTo(2 + 8 * share);
            assertThat(wholeLog(log)).hasSize(2 + 8 * share);
        }
    }

    private static Append importGroup(int group, int rows) {
        Appends events = anAppend();
        for (int row = 0; row < rows; row++) {
            events.of("claim/row-" + group + "-" + row, "imported");
        }
        return events.build().inBulk();
    }

    /** The thread that writes an entry is the one that tells of it. */
    @Test
    void an_entry_that_finds_nothing_under_way_is_written_by_its_callers_own_thread() throws Exception {
        AtomicReference<Thread> writing = new AtomicReference<>();
        try (Sequencer sequencer = new Sequencer(
                database.source(),
                CLOCK,
                SequencerLimits.DEFAULT,
                BatchWriter.TAKE_OVER,
                () -> writing.set(Thread.currentThread()))) {
            sequencer.append(record("claim/K1", "queued")).join();
            await().untilAsserted(() -> assertThat(nameOf(writing.get())).isEqualTo("ledger-sequencer"));

            await().untilAsserted(() -> {
                sequencer.appendWaiting(record("claim/K1", "typed")).join();
                assertThat(writing).hasValue(Thread.currentThread());
            });
            sequencer.appendWaiting(importGroup(1, 2)).join();
            await("an import is written with others")
                    .untilAsserted(() -> assertThat(nameOf(writing.get())).isEqualTo("ledger-sequencer"));
        }
    }

    private static @Nullable String nameOf(@Nullable Thread thread) {
        return thread == null ? null : thread.getName();
    }

    @Test
    void closing_writes_what_is_queued() throws Exception {
        PostgresEventLog log = database.open(CLOCK);
        List<CompletableFuture<Appended>> answers;
        Thread closing;
        try (HeldHead head = new HeldHead(database)) {
            answers = IntStream.range(0, 5)
                    .mapToObj(i -> log.append(record("claim/K1", "account " + i)))
                    .toList();
            head.awaitWaitingSequencer();
            closing = Thread.ofVirtual().start(log::close);
        }
        closing.join();
        assertThat(answers).allSatisfy(answer -> assertThat(answer).isCompleted());
        assertThat(wholeLog(log)).hasSize(5);
    }
}
