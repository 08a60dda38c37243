package org.kaoyi.ledger.postgres;

import java.util.concurrent.CompletableFuture;
import org.kaoyi.ledger.Append;
import org.kaoyi.ledger.Appended;

/**
 * An append whose caller waits.
 *
 * @param bytes what it weighs in the queue
 * @param arrivedNanos when it came, by {@link System#nanoTime}
 */
record PendingAppend(Append append, CompletableFuture<Appended> caller, long bytes, long arrivedNanos) {
    static PendingAppend of(Append append) {
        return new PendingAppend(append, new CompletableFuture<>(), append.bytes(), System.nanoTime());
    }

    int events() {
        return append.events().size();
    }
}
