package org.kaoyi.ledger.postgres;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.kaoyi.ledger.Append;
import org.kaoyi.ledger.Appended;
import org.kaoyi.ledger.Lane;
import org.kaoyi.ledger.sequencing.PreparedAppend;

/**
 * An append whose caller waits.
 *
 * @param arrivedNanos when it came, by {@link System#nanoTime}
 */
record PendingAppend(PreparedAppend prepared, CompletableFuture<Appended> caller, long arrivedNanos) {
    static PendingAppend of(Append append) {
        return new PendingAppend(PreparedAppend.of(append), new CompletableFuture<>(), System.nanoTime());
    }

    int events() {
        return prepared.append().events().size();
    }

    /** What it weighs in the queue. */
    long bytes() {
        return prepared.bytes();
    }

    Lane lane() {
        return prepared.append().lane();
    }

    /** What was prepared of each, in order. */
    static List<PreparedAppend> prepared(List<PendingAppend> batch) {
        return batch.stream().map(PendingAppend::prepared).toList();
    }
}
