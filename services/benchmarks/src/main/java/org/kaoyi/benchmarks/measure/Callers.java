package org.kaoyi.benchmarks.measure;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Callers in a closed loop: each asks again as soon as it is answered. */
public final class Callers {
    private Callers() {}

    /** What one caller does again and again. */
    public interface Call {
        /** @return how many events were acknowledged */
        long call() throws Exception;
    }

    /** Threads of the machine for callers that hold a connection each, light ones where hundreds wait. */
    public enum Threads {
        PLATFORM,
        VIRTUAL
    }

    /**
     * Runs {@code callers} callers for a while.
     *
     * @param calls one for each caller, by its number from 0
     * @return events a second, from the common start to the last answer
     */
    public static double perSecond(
            int callers, Threads threads, Duration duration, java.util.function.IntFunction<Call> calls)
            throws InterruptedException, ExecutionException {
        CountDownLatch start = new CountDownLatch(1);
        try (ExecutorService executor = threads == Threads.VIRTUAL
                ? Executors.newVirtualThreadPerTaskExecutor()
                : Executors.newFixedThreadPool(callers)) {
            List<Future<Long>> running = new ArrayList<>();
            for (int caller = 0; caller < callers; caller++) {
                Call call = calls.apply(caller);
                running.add(executor.submit(() -> {
                    start.await();
                    return loop(call, duration);
                }));
            }
            long began = System.nanoTime();
            start.countDown();
            long events = 0;
            for (Future<Long> each : running) {
                events += each.get();
            }
            return events / seconds(System.nanoTime() - began);
        }
    }

    private static long loop(Call call, Duration duration) throws Exception {
        long end = System.nanoTime() + duration.toNanos();
        long events = 0;
        do {
            events += call.call();
        } while (System.nanoTime() < end);
        return events;
    }

    public static double seconds(long nanos) {
        return nanos / (double) TimeUnit.SECONDS.toNanos(1);
    }
}
