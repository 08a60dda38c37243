package org.kaoyi.projections.feed;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** The newest visible position, and those who wait for a later one. */
final class Awaited {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition moved = lock.newCondition();
    private long position;

    void reached(long newest) {
        lock.lock();
        try {
            position = Math.max(position, newest);
            moved.signalAll();
        } finally {
            lock.unlock();
        }
    }

    boolean await(long wanted, long timeoutMillis) throws InterruptedException {
        long left = TimeUnit.MILLISECONDS.toNanos(timeoutMillis);
        lock.lock();
        try {
            while (position < wanted && left > 0) {
                left = moved.awaitNanos(left);
            }
            return position >= wanted;
        } finally {
            lock.unlock();
        }
    }
}
