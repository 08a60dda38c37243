package org.kaoyi.benchmarks.views;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.kaoyi.benchmarks.event.CaseEvents;
import org.kaoyi.ledger.Append;
import org.kaoyi.ledger.NewEvent;

/** Records claims at a steady rate while the views follow, and watches when each shows in all of them. */
final class SteadyRecording {
    /** Appends are due at a fixed pace, each with the claims that fall into it. */
    private static final Duration PACE = Duration.ofMillis(10);

    /** Looks at all views: often enough for a lag of some tens of milliseconds, seldom enough to take little. */
    private static final Duration LOOK = Duration.ofMillis(5);

    /** Of a lag that does not grow, the second half is no further behind than the first, but for chance. */
    private static final double GROWN = 1.5;

    /** Under this nobody calls it growing. */
    private static final long UNNOTICED_NANOS = TimeUnit.MILLISECONDS.toNanos(100);

    /** For the views to show the last of what was recorded. */
    private static final long PATIENCE_NANOS = TimeUnit.MINUTES.toNanos(2);

    private final Shelves shelves;
    private final CaseEvents claims;

    SteadyRecording(Shelves shelves, long seed) {
        this.shelves = shelves;
        this.claims = CaseEvents.after(seed, shelves.occasions);
    }

    /**
     * What was seen at a rate.
     *
     * @param lags nanoseconds of each append until all views showed it, in the order in which they were due
     * @param keptUp whether the lag did not grow
     */
    @SuppressWarnings("ArrayRecordComponent") // read once
    record Followed(long[] lags, boolean keptUp) {}

    /** Records for a while, and waits until everything shows. */
    Followed at(int claimsPerSecond, Duration length) throws InterruptedException {
        ConcurrentSkipListMap<Long, Long> due = new ConcurrentSkipListMap<>();
        AtomicLong last = new AtomicLong(Long.MAX_VALUE);
        List<Long> lags = new ArrayList<>();
        Thread watcher = Thread.ofPlatform().daemon().start(() -> watch(due, last, lags));
        long began = System.nanoTime();
        long appends = length.dividedBy(PACE);
        long position = 0;
        double owed = 0;
        for (long number = 0; number < appends; number++) {
            long at = began + number * PACE.toNanos();
            park(at);
            owed += claimsPerSecond * (PACE.toNanos() / (double) TimeUnit.SECONDS.toNanos(1));
            if (owed >= 1) {
                List<NewEvent> events = claims.nextClaims((int) owed);
                owed -= (int) owed;
                position = shelves.log()
                        .append(new Append(List.of(), events, null))
                        .join()
                        .last();
                due.put(position, at);
            }
        }
        last.set(position);
        watcher.join(TimeUnit.NANOSECONDS.toMillis(PATIENCE_NANOS));
        if (watcher.isAlive()) {
            throw new IllegalStateException("not everything that was recorded shows: " + shelves.views.status());
        }
        return followed(lags.stream().mapToLong(Long::longValue).toArray());
    }

    private static Followed followed(long[] lags) {
        int half = lags.length / 2;
        double first = mean(lags, 0, half);
        double second = mean(lags, half, lags.length);
        return new Followed(lags, second < UNNOTICED_NANOS || second <= first * GROWN);
    }

    private static double mean(long[] lags, int from, int to) {
        long sum = 0;
        for (int i = from; i < to; i++) {
            sum += lags[i];
        }
        return sum / (double) Math.max(1, to - from);
    }

    private void watch(ConcurrentSkipListMap<Long, Long> due, AtomicLong last, List<Long> lags) {
        long shown = 0;
        while (shown < last.get()) {
            shown = shelves.views.position();
            long now = System.nanoTime();
            var visible = due.headMap(shown, true);
            visible.values().forEach(at -> lags.add(now - at));
            visible.clear();
            park(now + LOOK.toNanos());
        }
        due.values().forEach(at -> lags.add(System.nanoTime() - at)); // recorded between the look and now
    }

    private static void park(long until) {
        while (System.nanoTime() < until) {
            LockSupport.parkNanos(until - System.nanoTime());
        }
    }
}
