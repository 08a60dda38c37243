package org.kaoyi.ledger.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.kaoyi.ledger.Appends.anAppend;
import static org.kaoyi.ledger.Appends.record;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.kaoyi.ledger.Append;
import org.kaoyi.ledger.Appends;
import org.kaoyi.ledger.postgres.AppendQueue.Offer;
import org.kaoyi.ledger.sequencing.PreparedAppend;

/** Who waits to be recorded, how many, and who is recorded together. */
class AppendQueueTest {
    /** Of eight letters, with two bytes of metadata. */
    private static final String WORDS = "apologie";

    private static final int BYTES = 10;
    private static final int MANY = 1_000;
    private static final Duration SOON = Duration.ofMillis(5);
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration LONG = Duration.ofHours(1);

    private static final Set<Thread.State> STANDING_STILL =
            Set.of(Thread.State.WAITING, Thread.State.TIMED_WAITING, Thread.State.TERMINATED);

    private int appends = MANY;
    private long bytes = MANY;
    private Duration patience = SOON;
    private int batchEvents = MANY;
    private long batchBytes = MANY;
    private int bulkEvents = MANY;
    private long bulkBytes = MANY;
    private Duration batchAge = Duration.ZERO;

    @Test
    void who_came_first_is_recorded_first() throws Exception {
        AppendQueue queue = queue();
        PendingAppend first = entry();
        PendingAppend second = entry();
        assertThat(queue.offer(first)).isEqualTo(Offer.TAKEN);
        assertThat(queue.offer(second)).isEqualTo(Offer.TAKEN);
        assertThat(queue.take()).containsExactly(first, second);
    }

    @Test
    void a_batch_takes_as_many_events_as_it_may_and_the_next_takes_the_rest() throws Exception {
        batchEvents = 2;
        AppendQueue queue = queue();
        PendingAppend third = entry();
        offer(queue, entry(), entry(), third);
        assertThat(queue.take()).hasSize(2);
        assertThat(queue.take()).containsExactly(third);
    }

    @Test
    void or_as_many_bytes() throws Exception {
        batchBytes = 2 * BYTES;
        AppendQueue queue = queue();
        PendingAppend third = entry();
        offer(queue, entry(), entry(), third);
        assertThat(queue.take()).hasSize(2);
        assertThat(queue.take()).containsExactly(third);
    }

    @Test
    void one_that_is_larger_than_a_batch_may_be_is_recorded_alone() throws Exception {
        batchEvents = 2;
        AppendQueue queue = queue();
        PendingAppend large = pending(claims(5));
        PendingAppend small = entry();
        offer(queue, large, small);
        assertThat(queue.take()).containsExactly(large);
        assertThat(queue.take()).containsExactly(small);
    }

    @Test
    void an_import_takes_its_share_of_a_batch_behind_what_somebody_waits_for() throws Exception {
        bulkEvents = 2;
        AppendQueue queue = queue();
        PendingAppend imported = imported();
        PendingAppend importedToo = imported();
        PendingAppend later = imported();
        PendingAppend typed = entry();
        offer(queue, imported, importedToo, later, typed);
        assertThat(queue.take()).containsExactly(typed, imported, importedToo);
        assertThat(queue.take()).containsExactly(later);
    }

    @Test
    void nor_may_an_import_take_more_bytes() throws Exception {
        bulkBytes = BYTES;
        AppendQueue queue = queue();
        PendingAppend later = imported();
        offer(queue, imported(), later);
        assertThat(queue.take()).hasSize(1);
        assertThat(queue.take()).containsExactly(later);
    }

    @Test
    void a_lane_in_which_enough_wait_refuses_after_a_while_and_the_other_does_not() throws Exception {
        appends = 2;
        AppendQueue queue = queue();
        offer(queue, imported(), imported());
        assertThat(queue.offer(imported())).isEqualTo(Offer.FULL);
        offer(queue, entry(), entry());
        assertThat(queue.offer(entry())).isEqualTo(Offer.FULL);
        queue.take();
        offer(queue, imported(), entry());
    }

    @Test
    void so_does_one_in_which_they_weigh_enough_but_for_one_that_waits_alone() throws Exception {
        bytes = 2 * BYTES;
        AppendQueue queue = queue();
        offer(queue, entry(), entry());
        assertThat(queue.offer(entry())).isEqualTo(Offer.FULL);
        queue.take();
        offer(queue, pending(claims(5)));
        assertThat(queue.offer(entry())).isEqualTo(Offer.FULL);
        queue.take();
        offer(queue, entry(), entry());
    }

    @Test
    void who_waits_for_room_gets_it_when_a_batch_was_taken() throws Exception {
        appends = 1;
        patience = PATIENCE;
        AppendQueue queue = queue();
        offer(queue, entry());
        PendingAppend second = entry();
        FutureTask<Offer> offering = elsewhere(() -> queue.offer(second));
        queue.take();
        assertThat(answer(offering)).isEqualTo(Offer.TAKEN);
        assertThat(queue.take()).containsExactly(second);
    }

    @Test
    void and_is_refused_when_the_log_is_closed() throws Exception {
        appends = 1;
        patience = PATIENCE;
        AppendQueue queue = queue();
        offer(queue, entry(), imported());
        FutureTask<Offer> typing = elsewhere(() -> queue.offer(entry()));
        FutureTask<Offer> importing = elsewhere(() -> queue.offer(imported()));
        queue.close();
        assertThat(answer(typing)).isEqualTo(Offer.CLOSED);
        assertThat(answer(importing)).isEqualTo(Offer.CLOSED);
    }

    @Test
    void what_waits_when_it_is_closed_is_still_recorded_and_nothing_after_that() throws Exception {
        AppendQueue queue = queue();
        PendingAppend waiting = entry();
        offer(queue, waiting);
        queue.close();
        assertThat(queue.offer(entry())).isEqualTo(Offer.CLOSED);
        assertThat(queue.take()).containsExactly(waiting);
        assertThat(queue.take()).isEmpty();
    }

    @Test
    void who_has_nothing_to_record_waits_for_the_next_and_is_let_go_when_it_is_closed() throws Exception {
        AppendQueue queue = queue();
        PendingAppend next = imported();
        FutureTask<List<PendingAppend>> taking = elsewhere(queue::take);
        offer(queue, next);
        assertThat(answer(taking)).containsExactly(next);
        FutureTask<List<PendingAppend>> takingMore = elsewhere(queue::take);
        queue.close();
        assertThat(answer(takingMore)).isEmpty();
    }

    @Test
    void it_is_idle_while_nothing_waits_and_it_is_open() throws Exception {
        AppendQueue queue = queue();
        assertThat(queue.isIdle()).isTrue();
        offer(queue, imported());
        assertThat(queue.isIdle()).isFalse();
        queue.take();
        offer(queue, entry());
        assertThat(queue.isIdle()).isFalse();
        queue.take();
        assertThat(queue.isIdle()).isTrue();
        queue.close();
        assertThat(queue.isIdle()).isFalse();
    }

    @Test
    void where_batches_wait_for_company_they_wait_until_they_are_full() throws Exception {
        batchAge = LONG;
        batchEvents = 3;
        AppendQueue queue = queue();
        offer(queue, entry());
        FutureTask<List<PendingAppend>> taking = elsewhere(queue::take);
        assertThat(taking.isDone()).isFalse();
        offer(queue, imported(), entry());
        assertThat(answer(taking)).hasSize(3);
        offer(queue, entry(), imported());
        FutureTask<List<PendingAppend>> takingOfBothLanes = elsewhere(queue::take);
        assertThat(takingOfBothLanes.isDone()).isFalse();
        offer(queue, imported());
        assertThat(answer(takingOfBothLanes)).hasSize(3);
    }

    @Test
    void or_heavy_enough_or_closed() throws Exception {
        batchAge = LONG;
        batchBytes = 2 * BYTES;
        AppendQueue queue = queue();
        offer(queue, entry(), imported());
        assertThat(answer(elsewhere(queue::take))).hasSize(2);
        offer(queue, entry());
        FutureTask<List<PendingAppend>> taking = elsewhere(queue::take);
        queue.close();
        assertThat(answer(taking)).hasSize(1);
    }

    @Test
    void or_until_the_first_of_either_lane_has_waited_long_enough() throws Exception {
        batchAge = LONG;
        AppendQueue queue = queue();
        offer(queue, entry(), arrivedLongAgo(imported()));
        assertThat(answer(elsewhere(queue::take))).hasSize(2);
        offer(queue, arrivedLongAgo(entry()), imported());
        assertThat(answer(elsewhere(queue::take))).hasSize(2);
        offer(queue, arrivedLongAgo(imported()));
        assertThat(answer(elsewhere(queue::take))).hasSize(1);
        offer(queue, arrivedLongAgo(entry()));
        assertThat(answer(elsewhere(queue::take))).hasSize(1);
    }

    private AppendQueue queue() {
        return new AppendQueue(new SequencerLimits(
                appends, bytes, patience, batchEvents, batchBytes, bulkEvents, bulkBytes, 1, batchAge, PATIENCE));
    }

    private static void offer(AppendQueue queue, PendingAppend... all) throws InterruptedException {
        for (PendingAppend each : all) {
            assertThat(queue.offer(each)).isEqualTo(Offer.TAKEN);
        }
    }

    private static PendingAppend entry() {
        return pending(record("claim/K1", WORDS));
    }

    private static PendingAppend imported() {
        return pending(record("claim/K1", WORDS).inBulk());
    }

    private static Append claims(int number) {
        Appends claims = anAppend();
        for (int i = 0; i < number; i++) {
            claims.of("claim/K" + i, WORDS);
        }
        return claims.build();
    }

    private static PendingAppend pending(Append append) {
        return PendingAppend.of(append);
    }

    private static PendingAppend arrivedLongAgo(PendingAppend pending) {
        return new PendingAppend(
                PreparedAppend.of(pending.prepared().append()),
                new CompletableFuture<>(),
                System.nanoTime() - 2 * LONG.toNanos());
    }

    /** On another thread, which has its answer or waits for it when this returns. */
    private static <T> FutureTask<T> elsewhere(Callable<T> call) {
        FutureTask<T> task = new FutureTask<>(call);
        Thread thread = Thread.ofPlatform().daemon().start(task);
        await().until(() -> STANDING_STILL.contains(thread.getState()));
        return task;
    }

    private static <T> T answer(FutureTask<T> task) throws Exception {
        return task.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    }
}
