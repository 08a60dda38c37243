package org.kaoyi.ledger.postgres;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.kaoyi.ledger.sequencing.Admission;
import org.kaoyi.ledger.sequencing.BatchStart;
import org.kaoyi.ledger.sequencing.LogEnd;
import org.kaoyi.ledger.sequencing.PreparedAppend;
import org.kaoyi.ledger.sequencing.Verdict;

/**
 * Writes batches at the end of the log, one transaction each, and knows after each whether it is stored. For one
 * thread at a time.
 */
final class BatchWriter implements AutoCloseable {
    /** Long enough not to flood a database that is starting. */
    private static final Duration RESOLVE_PAUSE = Duration.ofMillis(100);

    private final DataSource source;
    private final Duration resolvePatience;
    private final String holder;
    private final Admitting admitting;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private HeadRow head;
    private @Nullable LedgerSession session;

    private BatchWriter(
            DataSource source,
            Admitting admitting,
            Duration resolvePatience,
            String holder,
            LedgerSession session,
            HeadRow head) {
        this.source = source;
        this.admitting = admitting;
        this.resolvePatience = resolvePatience;
        this.holder = holder;
        this.session = session;
        this.head = head;
    }

    /** How a writer comes to be the one. */
    interface Taking {
        HeadRow take(Fence fence, String holder) throws SQLException;
    }

    /** At once. */
    static final Taking TAKE_OVER = Fence::takeOver;

    /** Unless somebody else was faster. */
    static Taking after(long epoch) {
        return (fence, holder) ->
                fence.takeOverAfter(epoch, holder).orElseThrow(() -> new SQLException("another recorder was faster"));
    }

    /**
     * Takes the log over.
     *
     * @param resolvePatience see {@link SequencerLimits}
     * @param holder names this sequencer among all that ever were
     * @throws SQLException when the database can not be reached or was not migrated
     */
    static BatchWriter open(
            DataSource source, Admitting admitting, Duration resolvePatience, String holder, Taking taking)
            throws SQLException {
        LedgerSession opened = LedgerSession.open(source);
        try {
            HeadRow head = taking.take(opened.fence(), holder);
            return new BatchWriter(source, admitting, resolvePatience, holder, opened, head);
        } catch (SQLException | RuntimeException | Error e) {
            opened.close();
            throw e;
        }
    }

    /** Writes the appends that stand, all in one transaction. */
    BatchOutcome write(List<PreparedAppend> batch) {
        try {
            LedgerSession current = session();
            if (current == null) {
                return new BatchOutcome.Fenced();
            }
            Admitting.Admitted admitted =
                    admitting.admit(current.questions(), BatchStart.on(head.end()), batch, List.of());
            return admitted.hasNewEvents() ? store(current, admitted) : nothingNew(current, admitted.verdicts());
        } catch (SQLException e) {
            // Nothing but questions was sent.
            discardSession();
            return new BatchOutcome.NotStored(e);
        }
    }

    /** A refusal rests on versions that were learnt before; who was deposed since knows them no more. */
    private BatchOutcome nothingNew(LedgerSession current, List<Verdict> verdicts) throws SQLException {
        boolean refuses = verdicts.stream().anyMatch(Verdict.Refused.class::isInstance);
        if (refuses && !current.fence().isHeld(head)) {
            discardSession();
            return new BatchOutcome.Fenced();
        }
        return new BatchOutcome.Durable(verdicts, false);
    }

    /** Lets go of a connection in doubt; the next batch opens another and reads the head anew. */
    void discardSession() {
        if (session != null) {
            session.close();
            session = null;
        }
        admitting.forget();
    }

    /** Ends the search for an unknown outcome; may be called from another thread. */
    void stop() {
        stopped.countDown();
    }

    @Override
    public void close() {
        discardSession();
    }

    private BatchOutcome store(LedgerSession current, Admitting.Admitted admitted) {
        try {
            Optional<LogEnd> end = current.write(head, admitted.admission());
            if (end.isEmpty()) {
                discardSession();
                return new BatchOutcome.Fenced();
            }
            movedTo(end.get());
        } catch (SQLException e) {
            if (!Refusals.isCertain(e) || !current.survives()) {
                return resolve(admitted, e);
            }
            if (admitted.guessed() && Refusals.isDuplicate(e)) {
                admitting.guessedWrong();
                return new BatchOutcome.Misjudged(e);
            }
            endThoseInTheWay(e);
            return new BatchOutcome.NotStored(e);
        }
        admitting.advance(admitted.admission());
        return new BatchOutcome.Durable(admitted.verdicts(), true);
    }

    /** Somebody frozen may have rows where those of a batch belong that was refused; taking the head again ends him. */
    void endThoseInTheWay(SQLException refusal) {
        if (Refusals.isAboutLocks(refusal)) {
            discardSession();
        }
    }

    /** Where the log ends and under which epoch, as far as this writer knows; null when its connection is in doubt. */
    @Nullable
    HeadRow head() {
        return session == null ? null : head;
    }

    /** A batch that went on from the head is durable. */
    void movedTo(LogEnd end) {
        head = new HeadRow(head.epoch(), end);
    }

    /**
     * The answer to a commit was lost: only the log itself can tell, and the batch is never sent again blindly. A new epoch
     * comes first, so that what the old connection may still have under way can store nothing after we have looked.
     */
    BatchOutcome resolve(Admitting.Admitted lostBatch, SQLException lost) {
        discardSession();
        long deadline = System.nanoTime() + resolvePatience.toNanos();
        boolean interrupted = false;
        try {
            do {
                // An interrupted virtual thread can neither connect nor read; what the caller wanted to stop is done or
                // not all the same.
                interrupted |= Thread.interrupted();
                BatchOutcome found = look(lostBatch, lost);
                if (found != null) {
                    return found;
                }
            } while (!pause() && System.nanoTime() < deadline);
            return new BatchOutcome.Unknown(lost);
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** Null when the database can not be asked. */
    private @Nullable BatchOutcome look(Admitting.Admitted lostBatch, SQLException lost) {
        try {
            boolean stillMine = session() != null;
            if (holds(lostBatch.admission())) {
                return new BatchOutcome.Durable(lostBatch.verdicts(), true);
            }
            return stillMine ? new BatchOutcome.NotStored(lost) : new BatchOutcome.Fenced();
        } catch (SQLException unreachable) {
            discardSession();
            lost.addSuppressed(unreachable);
            return null;
        }
    }

    private boolean holds(Admission admission) throws SQLException {
        try (LedgerSession looking = LedgerSession.open(source)) {
            return looking.questions().holds(admission.growth().events());
        }
    }

    private boolean pause() {
        try {
            return stopped.await(RESOLVE_PAUSE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** The connection in use or a new one with a new epoch; null when another sequencer has taken over in between. */
    private @Nullable LedgerSession session() throws SQLException {
        if (session != null) {
            return session;
        }
        LedgerSession opened = LedgerSession.open(source);
        session = opened;
        Optional<HeadRow> found = opened.fence().takeAgain(holder);
        if (found.isEmpty()) {
            discardSession();
            return null;
        }
        head = found.get();
        return opened;
    }
}
