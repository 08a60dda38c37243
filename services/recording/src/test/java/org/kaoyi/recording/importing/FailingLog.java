package org.kaoyi.recording.importing;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.kaoyi.ledger.Append;
import org.kaoyi.ledger.Appended;
import org.kaoyi.ledger.EventLog;
import org.kaoyi.ledger.Head;
import org.kaoyi.ledger.LogUnavailable;
import org.kaoyi.ledger.LoggedEvent;

/** A log whose process dies at a given append: what came before is stored, the append itself perhaps, nothing after it. */
final class FailingLog implements EventLog {
    private final EventLog log;
    private final int fatal;
    private final boolean lastOneStored;
    private int appends;

    FailingLog(EventLog log, int fatal, boolean lastOneStored) {
        this.log = log;
        this.fatal = fatal;
        this.lastOneStored = lastOneStored;
    }

    int appends() {
        return appends;
    }

    @Override
    public CompletableFuture<Appended> append(Append append) {
        appends++;
        if (appends < fatal) {
            return log.append(append);
        }
        if (appends == fatal && lastOneStored) {
            log.append(append).exceptionally(refused -> null).join();
        }
        return CompletableFuture.failedFuture(new LogUnavailable("killed", true, null));
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
