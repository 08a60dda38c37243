package org.kaoyi.ledger.postgres;

import java.util.concurrent.CompletableFuture;
import org.kaoyi.ledger.Append;
import org.kaoyi.ledger.Appended;

/** What stands behind {@code append}: a sequencer, or somebody who waits to become one. */
sealed interface Recorder extends AutoCloseable permits Sequencer, Standby, Reader {
    CompletableFuture<Appended> append(Append append);

    /** The same for a caller that waits; may come back only when it is settled. */
    default CompletableFuture<Appended> appendWaiting(Append append) {
        return append(append);
    }

    /** Whether an append would be tried now. */
    boolean isWriting();

    @Override
    void close();
}
