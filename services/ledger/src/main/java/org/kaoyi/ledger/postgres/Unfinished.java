package org.kaoyi.ledger.postgres;

import java.util.ArrayDeque;
import java.util.Deque;

/** How to undo what was opened so far for something that needs several: done, the last first, unless all of them came to be. */
final class Unfinished implements AutoCloseable {
    private final Deque<Runnable> undoing = new ArrayDeque<>();

    void undoneBy(Runnable how) {
        undoing.push(how);
    }

    /** All came to be; they are somebody's to close. */
    void finished() {
        undoing.clear();
    }

    @Override
    public void close() {
        while (!undoing.isEmpty()) {
            undoing.pop().run();
        }
    }
}
