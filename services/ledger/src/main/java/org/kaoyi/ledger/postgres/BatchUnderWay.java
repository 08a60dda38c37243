package org.kaoyi.ledger.postgres;

import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.kaoyi.ledger.merkle.Frontier;
import org.kaoyi.ledger.sequencing.BatchStart;
import org.kaoyi.ledger.sequencing.Growth;
import org.kaoyi.ledger.sequencing.LogEnd;

/**
 * A batch being stored on a connection and a thread of its own, perhaps behind one that is not stored yet. Its rows are
 * copied meanwhile; the head is moved, and all is made durable, only once the batch before is, so that the log has no gap at
 * any moment. Where that one is not stored, this is rolled back.
 */
final class BatchUnderWay implements Runnable {
    private final LedgerSession session;
    private final Admitting.Admitted admitted;
    private final long epoch;
    private final BatchStart start;
    private final CompletableFuture<LogEnd> before;
    private final CompletableFuture<Frontier> hashed = new CompletableFuture<>();
    private final CompletableFuture<LogEnd> durable = new CompletableFuture<>();
    private final CompletableFuture<BatchOutcome> outcome = new CompletableFuture<>();

    /**
     * Of a batch that has new events.
     *
     * @param session for it alone until it ends
     * @param epoch under which this sequencer took the log
     * @param start where it was laid down
     * @param before done when the batch before it is durable, and failed when that will not be stored
     */
    BatchUnderWay(
            LedgerSession session,
            Admitting.Admitted admitted,
            long epoch,
            BatchStart start,
            CompletableFuture<LogEnd> before) {
        this.session = session;
        this.admitted = admitted;
        this.epoch = epoch;
        this.start = start;
        this.before = before;
    }

    /** Stores it; whatever happens, {@link #outcome} tells. */
    @Override
    public void run() {
        BatchOutcome ended = null;
        Throwable broken = new IllegalStateException("the batch before was not stored");
        try {
            ended = store();
        } catch (Throwable e) {
            broken = e;
        }
        hashed.completeExceptionally(broken);
        durable.completeExceptionally(broken);
        if (ended == null) {
            outcome.completeExceptionally(broken);
        } else {
            outcome.complete(ended);
        }
    }

    /** Where a batch behind this one is laid down. */
    BatchStart next() {
        return admitted.admission().next(hashed);
    }

    /** The end of the log once this is durable; fails when it is not stored. */
    CompletableFuture<LogEnd> durable() {
        return durable;
    }

    /**
     * How it ended. {@link BatchOutcome.Unknown} means here that the log was not asked yet; in that case, and if it fails, the connection is
     * of no more use.
     */
    CompletableFuture<BatchOutcome> outcome() {
        return outcome;
    }

    Admitting.Admitted admitted() {
        return admitted;
    }

    LedgerSession session() {
        return session;
    }

    private BatchOutcome store() {
        try {
            Growth growth = admitted.admission().growth();
            session.copy(growth, admitted.admission().requests());
            LogEnd end = growth.end();
            hashed.complete(end.frontier());
            before.join();
            if (!session.confirm(epoch, start.position(), end)) {
                return misjudged(new SQLException("the head of the log is not as this recorder left it"));
            }
            durable.complete(end);
            return new BatchOutcome.Durable(admitted.verdicts(), true);
        } catch (CompletionException e) {
            return misjudged(new SQLException("the batch before was not stored", e));
        } catch (SQLException e) {
            return failed(e);
        }
    }

    private BatchOutcome misjudged(SQLException how) {
        return session.survives() ? new BatchOutcome.Misjudged(how) : new BatchOutcome.Unknown(how);
    }

    /** A key that is taken may be that of a stream, or a position that another recorder has filled: looking tells. */
    private BatchOutcome failed(SQLException e) {
        if (!Refusals.isCertain(e) || !session.survives()) {
            return new BatchOutcome.Unknown(e);
        }
        return Refusals.isDuplicate(e) ? new BatchOutcome.Misjudged(e) : new BatchOutcome.NotStored(e);
    }
}
