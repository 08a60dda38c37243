package org.kaoyi.benchmarks.load;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * So many people who each do something every two seconds, on a fixed schedule: whoever is answered late is not asked less often, and the
 * time counts from the moment at which he meant to ask.
 */
final class People {
    static final Duration EVERY = Duration.ofSeconds(2);

    /** What one of them does. */
    @FunctionalInterface
    interface Deed {
        /** @return what was wrong with the answer, or the empty string */
        String doIt() throws Exception;
    }

    /** What one of them will do next; asked by one thread. */
    @FunctionalInterface
    interface Habit {
        Deed next();
    }

    private final ConcurrentLinkedQueue<Long> latencies = new ConcurrentLinkedQueue<>();
    private final ConcurrentLinkedQueue<String> faults = new ConcurrentLinkedQueue<>();
    private final List<Thread> threads = new ArrayList<>();

    /**
     * Begins; they come evenly spread over the first two seconds.
     *
     * @param habits one for each
     */
    static People begin(List<? extends Habit> habits, Duration length) {
        People people = new People();
        CountDownLatch start = new CountDownLatch(1);
        long began = System.nanoTime();
        for (int i = 0; i < habits.size(); i++) {
            Habit habit = habits.get(i);
            long first = began + EVERY.toNanos() * i / habits.size();
            people.threads.add(
                    Thread.ofVirtual().start(() -> people.live(habit, first, began + length.toNanos(), start)));
        }
        start.countDown();
        return people;
    }

    private void live(Habit habit, long first, long end, CountDownLatch start) {
        try {
            start.await();
            for (long due = first; due < end; due += EVERY.toNanos()) {
                Deed deed = habit.next();
                park(due);
                act(deed);
                latencies.add(System.nanoTime() - due);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void act(Deed deed) {
        try {
            String wrong = deed.doIt();
            if (!wrong.isEmpty()) {
                faults.add(wrong);
            }
        } catch (Exception e) {
            faults.add(e.toString());
        }
    }

    /** Waits until all have done what they meant to do. */
    People awaitEnd() throws InterruptedException {
        for (Thread each : threads) {
            each.join();
        }
        return this;
    }

    /** Nanoseconds of each deed. */
    List<Long> latencies() {
        return List.copyOf(latencies);
    }

    /** What was wrong, a sentence each. */
    List<String> faults() {
        return List.copyOf(faults);
    }

    private static void park(long until) {
        long left = until - System.nanoTime();
        while (left > 0) {
            LockSupport.parkNanos(Math.min(left, TimeUnit.SECONDS.toNanos(1)));
            left = until - System.nanoTime();
        }
    }
}
