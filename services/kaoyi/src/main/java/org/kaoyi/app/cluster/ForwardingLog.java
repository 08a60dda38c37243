package org.kaoyi.app.cluster;

import java.net.URI;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.kaoyi.ledger.Append;
import org.kaoyi.ledger.Appended;
import org.kaoyi.ledger.EventLog;
import org.kaoyi.ledger.LoggedEvent;
import org.kaoyi.ledger.PassingLog;

/**
 * The log of a process that does not record: reads its database, and hands what is to be appended to the recorder. Whatever decides
 * here expects versions of streams as anywhere, so a decision on what has moved on meanwhile is refused there.
 */
public final class ForwardingLog extends PassingLog {
    private final EventLog log;
    private final RemoteRecorder recorder;
    private final ExecutorService waiting = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("forwarding-", 0).factory());

    /**
     * @param log of the same ledger, opened for reading; closed with this one
     * @param recorders addresses of those that may be the recorder
     */
    public ForwardingLog(EventLog log, List<URI> recorders, ClusterToken token) {
        super(log);
        this.log = log;
        this.recorder = new RemoteRecorder(recorders, token);
    }

    @Override
    public CompletableFuture<Appended> append(Append append) {
        return CompletableFuture.supplyAsync(() -> recorder.append(append), waiting);
    }

    @Override
    public Appended appendAndWait(Append append) {
        return recorder.append(append);
    }

    @Override
    public void readAllAfter(long position, Consumer<LoggedEvent> reader) {
        log.readAllAfter(position, reader);
    }

    @Override
    public void close() {
        waiting.shutdown();
        recorder.close();
        super.close();
    }
}
