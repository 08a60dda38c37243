package org.kaoyi.ledger.postgres;

import java.util.concurrent.CompletableFuture;
import org.kaoyi.ledger.Append;
import org.kaoyi.ledger.Appended;
import org.kaoyi.ledger.LogUnavailable;

/** Of a process that only reads. */
final class Reader implements Recorder {
    @Override
    public CompletableFuture<Appended> append(Append append) {
        return CompletableFuture.failedFuture(new LogUnavailable("this process only reads the log"));
    }

    @Override
    public boolean isWriting() {
        return false;
    }

    @Override
    public void close() {}
}
