package org.kaoyi.ledger.postgres;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.kaoyi.ledger.Append;
import org.kaoyi.ledger.sequencing.Admission;
import org.kaoyi.ledger.sequencing.StoredRequest;
import org.kaoyi.ledger.sequencing.Verdict;

/**
 * Writes batches at the end of the log, one transaction each, and knows after each whether it is stored. For the
 * sequencer's thread alone.
 */
final class BatchWriter implements AutoCloseable {
    /** A restart of the database takes about this long; beyond it callers are told that the outcome is unknown. */
    private static final Duration RESOLVE_PATIENCE = Duration.ofSeconds(30);

    /** Long enough not to flood a database that is starting. */
    private static final Duration RESOLVE_PAUSE = Duration.ofMillis(100);

    private final DataSource source;
    private final Clock clock;
    private final StreamHeads heads = new StreamHeads();
    private final CountDownLatch stopped = new CountDownLatch(1);
    private HeadRow head;
    private @Nullable LedgerSession session;

    /**
     * Takes the log over.
     *
     * @throws SQLException when the database can not be reached or was not migrated
     */
    BatchWriter(DataSource source, Clock clock) throws SQLException {
        this.source = source;
        this.clock = clock;
        LedgerSession opened = LedgerSession.open(source);
        try {
            this.head = opened.takeOver();
        } catch (SQLException e) {
            opened.close();
            throw e;
        }
        this.session = opened;
    }

    /** Writes the appends that stand, all in one transaction. */
    BatchOutcome write(List<Append> batch) {
        Admission admission;
        List<Verdict> verdicts;
        LedgerSession current;
        try {
            current = session();
            if (current == null) {
                return new BatchOutcome.Fenced();
            }
            admission = admission(current, batch);
            verdicts = batch.stream().map(admission::admit).toList();
            if (admission.events().isEmpty()) {
                current.rollback();
                return new BatchOutcome.Durable(verdicts, false);
            }
            if (!current.write(head, admission)) {
                discardSession();
                return new BatchOutcome.Fenced();
            }
        } catch (SQLException e) {
            // COMMIT was never sent.
            discardSession();
            return new BatchOutcome.NotStored(e);
        }
        return commit(current, admission, verdicts);
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

    private BatchOutcome commit(LedgerSession current, Admission admission, List<Verdict> verdicts) {
        try {
            current.commit();
        } catch (SQLException e) {
            discardSession();
            return resolve(admission, verdicts, e);
        }
        head = new HeadRow(head.epoch(), admission.end());
        heads.advance(admission.events());
        return new BatchOutcome.Durable(verdicts, true);
    }

    /** The answer to a commit was lost: only the log itself can tell. The batch is never sent again blindly. */
    private BatchOutcome resolve(Admission admission, List<Verdict> verdicts, SQLException lost) {
        long deadline = System.nanoTime() + RESOLVE_PATIENCE.toNanos();
        do {
            try (LedgerSession probe = LedgerSession.open(source)) {
                probe.settledHead();
                boolean stored = probe.holds(admission.events());
                probe.rollback();
                return stored ? new BatchOutcome.Durable(verdicts, true) : new BatchOutcome.NotStored(lost);
            } catch (SQLException unreachable) {
                lost.addSuppressed(unreachable);
            }
        } while (!pause() && System.nanoTime() < deadline);
        return new BatchOutcome.Unknown(lost);
    }

    private boolean pause() {
        try {
            return stopped.await(RESOLVE_PAUSE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    /** The connection in use or a new one; null when another sequencer has taken over in between. */
    private @Nullable LedgerSession session() throws SQLException {
        if (session != null) {
            return session;
        }
        LedgerSession opened = LedgerSession.open(source);
        session = opened;
        HeadRow found = opened.settledHead();
        opened.rollback();
        if (found.epoch() != head.epoch()) {
            discardSession();
            return null;
        }
        head = found;
        return opened;
    }

    private Admission admission(LedgerSession current, List<Append> batch) throws SQLException {
        return new Admission(head.end(), versions(current, batch), requests(current, batch), clock.instant());
    }

    private Map<String, Long> versions(LedgerSession current, List<Append> batch) throws SQLException {
        Set<String> streams = new LinkedHashSet<>();
        batch.forEach(append -> streams.addAll(append.streams()));
        Map<String, Long> versions = new HashMap<>(heads.known(streams));
        Set<String> missing = StreamHeads.missing(streams, versions);
        if (!missing.isEmpty()) {
            Map<String, Long> lookedUp = current.versions(missing);
            heads.learn(lookedUp);
            versions.putAll(lookedUp);
        }
        return versions;
    }

    private static Map<String, StoredRequest> requests(LedgerSession current, List<Append> batch) throws SQLException {
        List<String> keys =
                batch.stream().map(Append::requestKey).filter(Objects::nonNull).toList();
        return keys.isEmpty() ? Map.of() : current.requests(keys);
    }
}
