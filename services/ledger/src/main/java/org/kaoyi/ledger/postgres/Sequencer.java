package org.kaoyi.ledger.postgres;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.ReentrantLock;
import javax.sql.DataSource;
import org.kaoyi.ledger.Append;
import org.kaoyi.ledger.Appended;
import org.kaoyi.ledger.Lane;
import org.kaoyi.ledger.LogUnavailable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one thread that decides what is written: it drains the queue into batches, so that concurrent callers share a commit, and
 * answers them once it is durable. A later sequencer on the same log fences this one, which then steps down for good.
 */
final class Sequencer implements Recorder {
    private static final Logger LOG = LoggerFactory.getLogger(Sequencer.class);

    /** What is queued is written before closing, unless the database hangs. */
    private static final Duration CLOSE_PATIENCE = Duration.ofSeconds(10);

    private static final String STEPPED_DOWN = "another recorder has taken this ledger over; this one has stepped down";

    private static final String FAILED = "the log failed and records no more; what this program logged says why";

    private final AppendQueue queue;

    /** Held by whoever writes: the sequencer's own thread, or a caller that found nothing under way. */
    private final ReentrantLock writing = new ReentrantLock();

    private final BatchWriter writer;
    private final Settlement settlement;
    private final BatchesUnderWay underWay;
    private final Thread thread;
    private final Heartbeat heartbeat;

    private volatile String refusal = "the log is closed";

    /**
     * Takes the log over and starts.
     *
     * @param source of connections that are not pooled: the sequencer keeps its own, and those of full batches, and sets them up for itself
     * @param taking whether at once, or only as a standby
     * @param afterCommit called on the sequencer's thread when there are new events
     * @throws SQLException when the database can not be reached or was not migrated
     */
    Sequencer(DataSource source, Clock clock, SequencerLimits limits, BatchWriter.Taking taking, Runnable afterCommit)
            throws SQLException {
        String holder = holder();
        this.queue = new AppendQueue(limits);
        Admitting admitting = new Admitting(clock);
        try (Unfinished begun = new Unfinished()) {
            this.writer = BatchWriter.open(source, admitting, limits.resolvePatience(), holder, taking);
            begun.undoneBy(writer::close);
            this.settlement = new Settlement(writer, afterCommit, this::stepDown);
            this.underWay = new BatchesUnderWay(source, limits, writer, admitting, settlement, queue);
            begun.undoneBy(underWay::close);
            // The thread closes the heartbeat, and so begins after it.
            this.heartbeat = new Heartbeat(source, holder, this::overtaken);
            begun.undoneBy(heartbeat::close);
            this.thread = Thread.ofPlatform().name("ledger-sequencer").daemon().start(this::run);
            begun.finished();
        }
    }

    @Override
    public CompletableFuture<Appended> append(Append append) {
        return enqueue(PendingAppend.of(append));
    }

    /**
     * An entry that finds nothing under way is written by its caller's own thread: handing it over and back would cost as much as
     * writing it. All else goes through the queue, so that concurrent callers share a commit.
     */
    @Override
    public CompletableFuture<Appended> appendWaiting(Append append) {
        PendingAppend pending = PendingAppend.of(append);
        if (writing.isHeldByCurrentThread()) {
            return written(pending);
        }
        boolean mayWrite = pending.lane() == Lane.INTERACTIVE
                && !Thread.currentThread().isInterrupted()
                && queue.isIdle()
                && !writing.hasQueuedThreads()
                && writing.tryLock();
        if (!mayWrite) {
            return enqueue(pending);
        }
        try {
            if (queue.isIdle()) {
                settlement.settle(List.of(pending));
                return pending.caller();
            }
        } finally {
            writing.unlock();
        }
        return enqueue(pending);
    }

    /** Whoever appends because an append of his was answered does so on the thread that answered: it can not wait for itself. */
    private CompletableFuture<Appended> written(PendingAppend pending) {
        underWay.settleAll();
        settlement.settle(List.of(pending));
        return pending.caller();
    }

    private CompletableFuture<Appended> enqueue(PendingAppend pending) {
        try {
            switch (queue.offer(pending)) {
                case TAKEN -> {}
                case FULL -> refuse(pending, "the log's queue is full: too much is being recorded at once");
                case CLOSED -> refuse(pending, refusal);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            pending.caller()
                    .completeExceptionally(new LogUnavailable("interrupted before the log took the append", false, e));
        }
        return pending.caller();
    }

    @Override
    public boolean isWriting() {
        return thread.isAlive() && !refusal.equals(STEPPED_DOWN);
    }

    /** Writes what is queued, then stops. */
    @Override
    public void close() {
        close(CLOSE_PATIENCE);
    }

    void close(Duration patience) {
        queue.close();
        try {
            if (!thread.join(patience)) {
                writer.stop();
                thread.interrupt();
            }
        } catch (InterruptedException e) {
            writer.stop();
            thread.interrupt();
            Thread.currentThread().interrupt();
        }
        heartbeat.close();
    }

    /** Returns when it was closed or has stepped down. */
    void awaitEnd() throws InterruptedException {
        thread.join();
    }

    /** For people who look into the table, and unlike any other. */
    private static String holder() {
        return "process " + ProcessHandle.current().pid() + ", " + UUID.randomUUID();
    }

    private void run() {
        try {
            List<PendingAppend> batch = queue.take();
            while (!batch.isEmpty()) {
                writing.lock();
                try {
                    underWay.settle(batch);
                } finally {
                    writing.unlock();
                }
                batch = queue.take();
            }
        } catch (InterruptedException e) {
            LOG.warn("the log was closed while the database did not answer", e);
        } catch (Error e) {
            refusal = FAILED;
            throw e;
        } finally {
            end();
        }
    }

    /** The heart of one that writes no more would keep every standby out. */
    private void end() {
        try {
            refuseTheRest();
        } finally {
            try {
                closeWriter();
            } finally {
                heartbeat.close();
            }
        }
    }

    private void closeWriter() {
        writing.lock();
        try {
            underWay.close();
            writer.close();
        } finally {
            writing.unlock();
        }
    }

    /** What waits is still tried, and refused by the fence. */
    private void overtaken() {
        if (!refusal.equals(STEPPED_DOWN)) {
            LOG.warn("stepping down: another sequencer has taken the log over");
        }
        refusal = STEPPED_DOWN;
        queue.close();
    }

    private void stepDown(List<PendingAppend> batch) {
        overtaken();
        batch.forEach(pending -> refuse(pending, refusal));
        refuseTheRest();
    }

    private void refuseTheRest() {
        try {
            queue.close();
            List<PendingAppend> rest = queue.take();
            while (!rest.isEmpty()) {
                rest.forEach(pending -> refuse(pending, refusal));
                rest = queue.take();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void refuse(PendingAppend pending, String message) {
        pending.caller().completeExceptionally(new LogUnavailable(message));
    }
}
