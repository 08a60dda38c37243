package org.kaoyi.ledger;

import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * Passes every call on: the ground for logs that differ from another in one way. Waiting appends and whole readings go through {@link
 * #append} and {@link #readAfter} here, so that who changes those has changed all.
 */
public abstract class PassingLog implements EventLog {
    private final EventLog log;

    protected PassingLog(EventLog log) {
        this.log = log;
    }

    @Override
    public CompletableFuture<Appended> append(Append append) {
        return log.append(append);
    }

    @Override
    public List<LoggedEvent> readStream(String stream, long fromVersion) {
        return log.readStream(stream, fromVersion);
    }

    @Override
    public long streamVersion(String stream) {
        return log.streamVersion(stream);
    }

    @Override
    public List<LoggedEvent> readAfter(long position, int limit) {
        return log.readAfter(position, limit);
    }

    @Override
    public List<LoggedEvent> readAt(Collection<Long> positions) {
        return log.readAt(positions);
    }

    @Override
    public List<LoggedEvent> readReferenceAfter(long position, int limit) {
        return log.readReferenceAfter(position, limit);
    }

    @Override
    public Head head() {
        return log.head();
    }

    @Override
    public AutoCloseable onAppend(Runnable wakeUp) {
        return log.onAppend(wakeUp);
    }

    @Override
    public void close() {
        log.close();
    }
}
