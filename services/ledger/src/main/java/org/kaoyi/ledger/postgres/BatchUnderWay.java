package org.kaoyi.ledger.postgres;

import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import org.jspecify.annotations.Nullable;
import org.kaoyi.ledger.merkle.Frontier;
import org.kaoyi.ledger.sequencing.BatchStart;
import org.kaoyi.ledger.sequencing.Growth;
import org.kaoyi.ledger.sequencing.LogEnd;
import org.kaoyi.ledger.sequencing.NotLaidDown;

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

    /** Let go of at the end: else the last of a long import would hold all that were before it. */
    private @Nullable BatchUnderWay before;

    private final CompletableFuture<@Nullable Frontier> hashed = new CompletableFuture<>();
    private final FutureTask<BatchOutcome> storing = new FutureTask<>(this::store);

    private @Nullable LogEnd end;
    private Left left = Left.LOST;

    /** In what state a connection was left. */
    enum Left {
        /** For another batch. */
        USABLE,
        /** The server lives and refused: another connection may be better, as where this one may only read. */
        UNFIT,
        /** What it had under way may still be. */
        LOST
    }

    /**
     * Of a batch that has new events.
     *
     * @param session for it alone until it ends
     * @param epoch under which this sequencer took the log
     * @param start where it was laid down
     * @param before on which it was laid down; null when that is stored
     */
    BatchUnderWay(
            LedgerSession session,
            Admitting.Admitted admitted,
            long epoch,
            BatchStart start,
            @Nullable BatchUnderWay before) {
        this.session = session;
        this.admitted = admitted;
        this.epoch = epoch;
        this.start = start;
        this.before = before;
    }

    /** Stores it; whatever happens, {@link #outcome} tells. */
    @Override
    public void run() {
        try {
            storing.run();
        } finally {
            before = null;
            // Null needs no memory, which may have run out: whoever is behind this one may not be left waiting.
            hashed.complete(null);
        }
    }

    /** Where a batch behind this one is laid down. */
    BatchStart next() {
        return admitted.admission().next(hashed);
    }

    boolean hasEnded() {
        return storing.isDone();
    }

    /**
     * How it ended; waits. {@link BatchOutcome.Unknown} means here that the log was not asked yet.
     *
     * @throws IllegalStateException when something unforeseen was thrown; an {@link Error} is thrown as it is
     */
    BatchOutcome outcome() {
        try {
            return uninterrupted(storing);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw new IllegalStateException("a batch was not stored", e.getCause());
        }
    }

    /** The end of the log with this batch; null when it is not durable for all that is known. Waits. */
    @Nullable
    LogEnd durableEnd() {
        try {
            return uninterrupted(storing) instanceof BatchOutcome.Durable ? end : null;
        } catch (ExecutionException e) {
            return null;
        }
    }

    /** Its connection, once it has ended; waits. */
    Left left() {
        return durableEnd() == null ? left : Left.USABLE;
    }

    Admitting.Admitted admitted() {
        return admitted;
    }

    LedgerSession session() {
        return session;
    }

    private BatchOutcome store() {
        boolean committing = false;
        try {
            Growth growth = admitted.admission().growth();
            session.copy(growth, admitted.admission().requests());
            LogEnd grown = growth.end();
            hashed.complete(grown.frontier());
            BatchUnderWay ahead = before;
            if (ahead != null && ahead.durableEnd() == null) {
                return misjudged(new SQLException("the batch before was not stored"));
            }
            if (!session.advance(epoch, start.position(), grown)) {
                return misjudged(new SQLException("the head of the log is not as this recorder left it"));
            }
            committing = true;
            session.commit();
            end = grown;
            return new BatchOutcome.Durable(admitted.verdicts(), true);
        } catch (NotLaidDown e) {
            return misjudged(e);
        } catch (SQLException e) {
            // A key that is taken may be that of a stream, or a position that another recorder has filled: looking
            // tells.
            return Refusals.isDuplicate(e) ? misjudged(e) : failed(e, committing);
        }
    }

    private BatchOutcome misjudged(Exception how) {
        left = session.survives() ? Left.USABLE : Left.LOST;
        return new BatchOutcome.Misjudged(how);
    }

    /** What was not told to commit has not committed, however its connection ended. */
    private BatchOutcome failed(SQLException e, boolean committing) {
        Left whereItRefuses = Refusals.isAboutContent(e) ? Left.USABLE : Left.UNFIT;
        left = Refusals.isCertain(e) && session.survives() ? whereItRefuses : Left.LOST;
        return committing && left == Left.LOST ? new BatchOutcome.Unknown(e) : new BatchOutcome.NotStored(e);
    }

    /** An interrupt is for whoever waits for the queue; a batch that was begun ends soon, one way or the other. */
    private static <T> T uninterrupted(Future<T> future) throws ExecutionException {
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return future.get();
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
