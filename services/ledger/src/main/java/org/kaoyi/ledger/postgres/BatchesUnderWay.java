package org.kaoyi.ledger.postgres;

import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.kaoyi.ledger.sequencing.BatchStart;
import org.kaoyi.ledger.sequencing.LogEnd;
import org.kaoyi.ledger.sequencing.StoredRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has full batches stored side by side, since copying rows takes one process of the server longer than anything else, and
 * settles them in their order. Each is laid down on what the one before will leave. What fails, and all that was laid down on it, is
 * written again one after the other. For one thread at a time.
 */
final class BatchesUnderWay implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(BatchesUnderWay.class);

    private final SequencerLimits limits;
    private final BatchWriter writer;
    private final Admitting admitting;
    private final Settlement settlement;
    private final AppendQueue queue;

    /** Taken from the queue, and neither begun nor settled. */
    private final Deque<List<PendingAppend>> taken = new ArrayDeque<>();

    private final Deque<Begun> begun = new ArrayDeque<>();
    private final SpareSessions spare;
    private final ExecutorService threads;

    private record Begun(List<PendingAppend> batch, BatchUnderWay work) {}

    BatchesUnderWay(
            DataSource source,
            SequencerLimits limits,
            BatchWriter writer,
            Admitting admitting,
            Settlement settlement,
            AppendQueue queue) {
        this.spare = new SpareSessions(source);
        this.limits = limits;
        this.writer = writer;
        this.admitting = admitting;
        this.settlement = settlement;
        this.queue = queue;
        this.threads = threads(limits.underWay());
    }

    /** Made and started ahead, so that one that can not be had is told when the log is opened and not in the midst of it. */
    private static ExecutorService threads(int count) {
        ThreadPoolExecutor threads = new ThreadPoolExecutor(
                count,
                count,
                0,
                TimeUnit.SECONDS,
                new LinkedBlockingQueue<>(),
                Thread.ofPlatform().name("ledger-batch-", 0).daemon().factory());
        try {
            threads.prestartAllCoreThreads();
        } catch (Error e) {
            threads.shutdown();
            throw e;
        }
        return threads;
    }

    /** Settles a batch, and those that fill up while it is under way. */
    void settle(List<PendingAppend> first) {
        taken.add(first);
        try {
            while (!taken.isEmpty()) {
                if (begin(taken.getFirst())) {
                    taken.removeFirst();
                } else {
                    settleAll();
                    settleTaken();
                }
                takeFull();
            }
        } catch (RuntimeException | Error e) {
            giveUp(e);
            if (e instanceof Error error) {
                throw error;
            }
        }
    }

    /** Taken away when it is settled: until then {@link #giveUp} answers whom it knows of. */
    private void settleTaken() {
        settlement.settle(taken.getFirst());
        taken.removeFirst();
    }

    /** Settles what is under way, so that something can be written by itself. */
    void settleAll() {
        while (!begun.isEmpty()) {
            settleOldest();
        }
    }

    /** What is under way was settled before. */
    @Override
    public void close() {
        spare.close();
        threads.shutdown();
    }

    /** Settles what ends, until a full batch can be begun or all is settled. Whoever is to stop takes no more. */
    private void takeFull() {
        while (!begun.isEmpty() && taken.isEmpty()) {
            if (begun.size() < limits.underWay()
                    && spare.mayHaveOne()
                    && !Thread.currentThread().isInterrupted()) {
                List<PendingAppend> full = queue.takeFullUnless(begun.getFirst().work()::hasEnded);
                if (!full.isEmpty()) {
                    taken.add(full);
                    return;
                }
            }
            settleOldest();
        }
    }

    /** False when a batch is to be written by itself. */
    private boolean begin(List<PendingAppend> batch) {
        HeadRow head = writer.head();
        if (head == null || !isWorthAConnection(batch)) {
            return false;
        }
        boolean mayHaveConnection = spare.mayHaveOne();
        spare.countBatch();
        try {
            return mayHaveConnection && begin(batch, head, spare.take());
        } catch (SQLException | RuntimeException e) {
            // Nothing but questions was sent; the writer's own connection may be better.
            LOG.debug("a batch is written by itself, since it could not be begun beside others", e);
            spare.close();
            return false;
        }
    }

    private boolean begin(List<PendingAppend> batch, HeadRow head, LedgerSession session) throws SQLException {
        boolean usable = false;
        try {
            BatchUnderWay work = laidDown(batch, head, session);
            if (work == null) {
                spare.giveBack(session);
            } else {
                Begun one = new Begun(batch, work);
                admitting.advance(work.admitted().admission());
                threads.execute(() -> run(work));
                begun.add(one);
            }
            usable = true;
            return work != null;
        } finally {
            if (!usable) {
                admitting.forget();
                session.close();
            }
        }
    }

    private void run(BatchUnderWay work) {
        try {
            work.run();
        } finally {
            queue.nudge();
        }
    }

    /** What little comes alone is written sooner by the sequencer's own thread. */
    private boolean isWorthAConnection(List<PendingAppend> batch) {
        return limits.underWay() > 1
                && (limits.fills(batch) || !begun.isEmpty() || queue.hasFull())
                && admitting.remembersBeside(batch);
    }

    /** Null when nothing of it is new. */
    private @Nullable BatchUnderWay laidDown(List<PendingAppend> batch, HeadRow head, LedgerSession session)
            throws SQLException {
        BatchUnderWay before = begun.isEmpty() ? null : begun.getLast().work();
        BatchStart start = before == null ? BatchStart.on(head.end()) : before.next();
        List<StoredRequest> notStoredYet = begun.stream()
                .flatMap(it -> it.work().admitted().admission().requests().stream())
                .toList();
        Admitting.Admitted admitted =
                admitting.admit(session.questions(), start, PendingAppend.prepared(batch), notStoredYet);
        return admitted.hasNewEvents() ? new BatchUnderWay(session, admitted, head.epoch(), start, before) : null;
    }

    private void settleOldest() {
        Begun oldest = begun.getFirst();
        LogEnd end = oldest.work().durableEnd();
        if (end == null) {
            settleAnew(oldest);
            return;
        }
        settlement.settle(oldest.batch(), () -> {
            begun.removeFirst();
            letGoOf(oldest);
            writer.movedTo(end);
            return oldest.work().outcome();
        });
    }

    /** The oldest was not stored, or may not have been, and so nothing behind it was. */
    private void settleAnew(Begun oldest) {
        int behind = begun.size() - 1;
        while (!begun.isEmpty()) {
            Begun last = begun.getLast();
            last.work().durableEnd();
            letGoOf(last);
            taken.addFirst(last.batch());
            begun.removeLast();
        }
        admitting.forget();
        settlement.settle(taken.getFirst(), () -> outcome(oldest.work()));
        taken.removeFirst();
        for (int i = 0; i < behind; i++) {
            settleTaken();
        }
    }

    private BatchOutcome outcome(BatchUnderWay work) {
        BatchOutcome outcome = work.outcome();
        if (outcome instanceof BatchOutcome.Unknown lost) {
            return writer.resolve(work.admitted(), lost.cause());
        }
        if (outcome instanceof BatchOutcome.Misjudged && work.admitted().guessed()) {
            admitting.guessedWrong();
        }
        if (outcome instanceof BatchOutcome.NotStored refused) {
            writer.endThoseInTheWay(refused.cause());
        }
        return outcome;
    }

    /** Keeps the connection of a batch that has ended for another, or closes it. */
    private void letGoOf(Begun one) {
        LedgerSession session = one.work().session();
        switch (one.work().left()) {
            case USABLE -> spare.giveBack(session);
            case UNFIT -> session.close();
            case LOST -> {
                session.close();
                spare.close();
                // What the lost connection has under way ends, or is ended, when the writer takes the head again.
                writer.discardSession();
            }
        }
    }

    /** Something is wrong here and not in the database; nobody is left waiting. */
    private void giveUp(Throwable cause) {
        List<Begun> left = new ArrayList<>(begun);
        while (!begun.isEmpty()) {
            settlement.failUnforeseen(begun.removeFirst().batch(), cause);
        }
        while (!taken.isEmpty()) {
            settlement.failUnforeseen(taken.removeFirst(), cause);
        }
        for (Begun one : left) {
            one.work().durableEnd();
            one.work().session().close();
        }
        // Whoever was answered may have appended meanwhile, and given one of these back.
        spare.close();
    }
}
