package org.kaoyi.recording.importing;

import java.util.concurrent.CompletableFuture;
import org.kaoyi.ledger.Append;
import org.kaoyi.ledger.Appended;
import org.kaoyi.ledger.EventLog;
import org.kaoyi.ledger.LogUnavailable;
import org.kaoyi.ledger.PassingLog;

/** A log whose process dies at a given append: what came before is stored, the append itself perhaps, nothing after it. */
final class FailingLog extends PassingLog {
    private final int fatal;
    private final boolean lastOneStored;
    private int appends;

    FailingLog(EventLog log, int fatal, boolean lastOneStored) {
        super(log);
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
            return super.append(append);
        }
        if (appends == fatal && lastOneStored) {
            super.append(append).exceptionally(refused -> null).join();
        }
        return CompletableFuture.failedFuture(new LogUnavailable("killed", true, null));
    }
}
