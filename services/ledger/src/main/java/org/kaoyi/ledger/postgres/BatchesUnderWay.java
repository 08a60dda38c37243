package org.kaoyi.ledger.postgres;

import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.kaoyi.ledger.sequencing.BatchStart;
import org.kaoyi.ledger.sequencing.LogEnd;
import org.kaoyi.ledger.sequencing.PreparedAppend;
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

    private final DataSource source;
    private final SequencerLimits limits;
    private final BatchWriter writer;
    private final Admitting admitting;
    private final Settlement settlement;
    private final AppendQueue queue;

    /** Taken from the queue, and neither begun nor settled. */
    private final Deque<List<PendingAppend>> taken = new ArrayDeque<>();

    private final Deque<Begun> begun = new ArrayDeque<>();
    private final Deque<LedgerSession> spare = new ArrayDeque<>();
    private final ExecutorService threads = Executors.newCachedThreadPool(
            Thread.ofPlatform().name("ledger-batch-", 0).daemon().factory());

    private record Begun(List<PendingAppend> batch, BatchUnderWay work) {}

    BatchesUnderWay(
            DataSource source,
            SequencerLimits limits,
            BatchWriter writer,
            Admitting admitting,
            Settlement settlement,
            AppendQueue queue) {
        this.source = source;
        this.limits = limits;
        this.writer = writer;
        this.admitting = admitting;
        this.settlement = settlement;
        this.queue = queue;
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
                    settlement.settle(taken.removeFirst());
                }
                takeFull();
            }
        } catch (Error e) {
            giveUp(e);
            throw e;
        }
    }

    /** What is under way was settled before. */
    @Override
    public void close() {
        letGo();
        threads.shutdown();
    }

    /** Where one connection is lost, those that wait beside it are no better. */
    private void letGo() {
        spare.forEach(LedgerSession::close);
        spare.clear();
    }

    /** Settles what ends, until a full batch can be begun or all is settled. */
    private void takeFull() {
        while (!begun.isEmpty() && taken.isEmpty()) {
            if (begun.size() < limits.underWay()) {
                CompletableFuture<BatchOutcome> oldest = begun.getFirst().work().outcome();
                List<PendingAppend> full = queue.takeFullUnless(oldest::isDone);
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
        LedgerSession session = null;
        try {
            session = spare.isEmpty() ? LedgerSession.open(source) : spare.pop();
            BatchUnderWay work = laidDown(batch, head, session);
            if (work == null) {
                spare.push(session);
                return false;
            }
            threads.execute(() -> {
                work.run();
                queue.nudge();
            });
            begun.add(new Begun(batch, work));
            return true;
        } catch (SQLException | RuntimeException e) {
            // Nothing but questions was sent; the writer's own connection may be better.
            LOG.debug("a batch is written by itself, since it could not be begun beside others", e);
            if (session != null) {
                session.close();
            }
            return false;
        }
    }

    /** What little comes alone is written sooner by the sequencer's own thread. */
    private boolean isWorthAConnection(List<PendingAppend> batch) {
        return limits.underWay() > 1 && (limits.fills(batch) || !begun.isEmpty() || queue.hasFull());
    }

    /** Null when nothing of it is new. */
    private @Nullable BatchUnderWay laidDown(List<PendingAppend> batch, HeadRow head, LedgerSession session)
            throws SQLException {
        Begun last = begun.peekLast();
        BatchStart start =
                last == null ? BatchStart.on(head.end()) : last.work().next();
        CompletableFuture<LogEnd> before = last == null
                ? CompletableFuture.completedFuture(head.end())
                : last.work().durable();
        List<StoredRequest> notStoredYet = begun.stream()
                .flatMap(it -> it.work().admitted().admission().requests().stream())
                .toList();
        List<PreparedAppend> appends =
                batch.stream().map(PendingAppend::prepared).toList();
        Admitting.Admitted admitted = admitting.admit(session.questions(), start, appends, notStoredYet);
        if (!admitted.hasNewEvents()) {
            return null;
        }
        admitting.advance(admitted.admission());
        return new BatchUnderWay(session, admitted, head.epoch(), start, before);
    }

    private void settleAll() {
        while (!begun.isEmpty()) {
            settleOldest();
        }
    }

    private void settleOldest() {
        Begun oldest = begun.removeFirst();
        awaitEnd(oldest);
        if (isStored(oldest)) {
            settlement.settle(oldest.batch(), () -> {
                writer.movedTo(oldest.work().durable().join());
                return oldest.work().outcome().join();
            });
            return;
        }
        int behind = begun.size();
        while (!begun.isEmpty()) {
            Begun last = begun.removeLast();
            taken.addFirst(last.batch());
            awaitEnd(last);
        }
        admitting.forget();
        settlement.settle(oldest.batch(), () -> outcome(oldest));
        for (int i = 0; i < behind; i++) {
            settlement.settle(taken.removeFirst());
        }
    }

    private static boolean isStored(Begun one) {
        return !one.work().durable().isCompletedExceptionally();
    }

    /** Of what was not stored, or may not have been. */
    private BatchOutcome outcome(Begun oldest) {
        BatchUnderWay work = oldest.work();
        try {
            BatchOutcome outcome = work.outcome().join();
            if (outcome instanceof BatchOutcome.Unknown lost) {
                return writer.resolve(work.admitted(), lost.cause());
            }
            if (outcome instanceof BatchOutcome.Misjudged && work.admitted().guessed()) {
                admitting.guessedWrong();
            }
            return outcome;
        } catch (CompletionException e) {
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw e;
        }
    }

    /** Also lets go of its connection, or keeps it for another batch. */
    private void awaitEnd(Begun one) {
        BatchUnderWay work = one.work();
        BatchOutcome outcome = work.outcome().exceptionally(failure -> null).join();
        if (outcome == null || outcome instanceof BatchOutcome.Unknown) {
            work.session().close();
            letGo();
            // What the lost connection has under way ends, or is ended, when the writer takes the head again.
            writer.discardSession();
        } else {
            spare.push(work.session());
        }
    }

    /** The thread ends, and nobody is left waiting. */
    private void giveUp(Error cause) {
        for (Begun one : begun) {
            awaitEnd(one);
            settlement.failUnforeseen(one.batch(), cause);
        }
        begun.clear();
        taken.forEach(batch -> settlement.failUnforeseen(batch, cause));
        taken.clear();
    }
}
