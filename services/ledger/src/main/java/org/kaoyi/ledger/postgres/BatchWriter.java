package org.kaoyi.ledger.postgres;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.kaoyi.ledger.Append;
import org.kaoyi.ledger.sequencing.Admission;
import org.kaoyi.ledger.sequencing.LogEnd;
import org.kaoyi.ledger.sequencing.PreparedAppend;
import org.kaoyi.ledger.sequencing.StoredRequest;
import org.kaoyi.ledger.sequencing.Verdict;

/**
 * Writes batches at the end of the log, one transaction each, and knows after each whether it is stored. For one
 * thread at a time.
 */
final class BatchWriter implements AutoCloseable {
    /** Long enough not to flood a database that is starting. */
    private static final Duration RESOLVE_PAUSE = Duration.ofMillis(100);

    private final DataSource source;
    private final Clock clock;
    private final Duration resolvePatience;
    private final String holder;
    private final StreamHeads heads = new StreamHeads();
    private final CountDownLatch stopped = new CountDownLatch(1);
    private HeadRow head;
    private @Nullable LedgerSession session;

    private BatchWriter(
            DataSource source,
            Clock clock,
            Duration resolvePatience,
            String holder,
            LedgerSession session,
            HeadRow head) {
        this.source = source;
        this.clock = clock;
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
    static BatchWriter open(DataSource source, Clock clock, Duration resolvePatience, String holder, Taking taking)
            throws SQLException {
        LedgerSession opened = LedgerSession.open(source);
        try {
            return new BatchWriter(source, clock, resolvePatience, holder, opened, taking.take(opened.fence(), holder));
        } catch (SQLException | RuntimeException e) {
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
            StreamHeads.Lookup lookup = heads.lookup(batch);
            boolean hasRequests = batch.stream().anyMatch(append -> append.requestDigest() != null);
            Map<String, StoredRequest> requests = hasRequests ? requests(current, batch) : Map.of();
            Admission admission = new Admission(head.end(), versions(current, lookup), requests, clock.instant());
            List<Verdict> verdicts = batch.stream().map(admission::admit).toList();
            return admission.placed().isEmpty()
                    ? nothingNew(current, verdicts)
                    : store(current, admission, verdicts, lookup.guessed());
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
        heads.clear();
    }

    /** Ends the search for an unknown outcome; may be called from another thread. */
    void stop() {
        stopped.countDown();
    }

    @Override
    public void close() {
        discardSession();
    }

    private BatchOutcome store(LedgerSession current, Admission admission, List<Verdict> verdicts, boolean guessed) {
        try {
            Optional<LogEnd> end = current.write(head, admission);
            if (end.isEmpty()) {
                discardSession();
                return new BatchOutcome.Fenced();
            }
            head = new HeadRow(head.epoch(), end.get());
        } catch (SQLException e) {
            if (!Refusals.isCertain(e) || !livesOn(current)) {
                discardSession();
                return resolve(admission, verdicts, e);
            }
            if (guessed && Refusals.isDuplicate(e)) {
                heads.guessedWrong();
                return new BatchOutcome.GuessedWrong();
            }
            return new BatchOutcome.NotStored(e);
        }
        heads.advance(admission.placed());
        return new BatchOutcome.Durable(verdicts, true);
    }

    /** What the server refused for certain leaves a connection that can be used again; else nothing is certain. */
    private static boolean livesOn(LedgerSession refused) {
        try {
            refused.rollback();
            return refused.isAlive();
        } catch (SQLException e) {
            return false;
        }
    }

    /**
     * The answer to a commit was lost: only the log itself can tell, and the batch is never sent again blindly. A new epoch
     * comes first, so that what the old connection may still have under way can store nothing after we have looked.
     */
    private BatchOutcome resolve(Admission admission, List<Verdict> verdicts, SQLException lost) {
        long deadline = System.nanoTime() + resolvePatience.toNanos();
        boolean interrupted = false;
        try {
            do {
                // An interrupted virtual thread can neither connect nor read; what the caller wanted to stop is done or
                // not all the same.
                interrupted |= Thread.interrupted();
                BatchOutcome found = look(admission, verdicts, lost);
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
    private @Nullable BatchOutcome look(Admission admission, List<Verdict> verdicts, SQLException lost) {
        try {
            boolean stillMine = session() != null;
            if (holds(admission)) {
                return new BatchOutcome.Durable(verdicts, true);
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

    private Map<String, Long> versions(LedgerSession current, StreamHeads.Lookup lookup) throws SQLException {
        if (lookup.unknown().isEmpty()) {
            return lookup.known();
        }
        Map<String, Long> lookedUp = current.questions().versions(lookup.unknown());
        heads.learn(lookedUp);
        Map<String, Long> versions = new HashMap<>(lookup.known());
        versions.putAll(lookedUp);
        return versions;
    }

    private static Map<String, StoredRequest> requests(LedgerSession current, List<PreparedAppend> batch)
            throws SQLException {
        Set<String> keys = batch.stream()
                .map(PreparedAppend::append)
                .map(Append::requestKey)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return current.questions().requests(keys);
    }
}
