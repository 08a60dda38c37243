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
import org.kaoyi.ledger.Head;
import org.kaoyi.ledger.LoggedEvent;

/**
 * The log of a process that does not record: reads its database, and hands what is to be appended to the recorder. Whatever decides
 * here expects versions of streams as anywhere, so a decision on what has moved on meanwhile is refused there.
 */
public final class ForwardingLog implements EventLog {
    private final EventLog log;
    private final RemoteRecorder recorder;
    private final ExecutorService waiting = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("forwarding-", 0).factory());

    /**
     * @param log of the same ledger, opened for reading; closed with this one
     * @param recorders addresses of those that may be the recorder
     */
    public ForwardingLog(EventLog log, List<URI> recorders, ClusterToken token) {
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
    public void readAllAfter(long position, Consumer<LoggedEvent> reader) {
        log.readAllAfter(position, reader);
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
        waiting.shutdown();
        recorder.close();
        log.close();
    }
}
