package org.kaoyi.projections.feed;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.SequencedSet;
import java.util.Set;
import java.util.SortedMap;
import javax.sql.DataSource;
import org.kaoyi.ledger.EventLog;
import org.kaoyi.ledger.LoggedEvent;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Tries again to have parked events taken, each with what waits behind it, beside a living processor that is kept out meanwhile. */
final class LetterRetry {
    private final Projection projection;
    private final EventLog log;
    private final EventReader reader;
    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final Progress progress;
    private final ShareRows shares;
    private final DeadLetters letters;

    LetterRetry(Projection projection, Generation generation, DataSource pool, EventLog log, EventReader reader) {
        DataSource tables = ViewSource.of(pool, generation.schema());
        this.projection = projection;
        this.log = log;
        this.reader = reader;
        this.jdbc = new JdbcTemplate(tables);
        this.transaction = new TransactionTemplate(new JdbcTransactionManager(tables));
        this.progress = new Progress(generation, jdbc);
        this.shares = new ShareRows(generation, jdbc);
        this.letters = new DeadLetters(generation, jdbc);
    }

    /** @return how many events were taken */
    int all() {
        SequencedSet<String> sequences = new LinkedHashSet<>(letters.parked().values());
        return sequences.stream().mapToInt(this::one).sum();
    }

    private int one(String sequence) {
        return Objects.requireNonNull(transaction.execute(status -> take(sequence)));
    }

    private int take(String sequence) {
        long ignored = progress.lock();
        // Between the hindmost share and the furthest lies nothing for all, but new occasions that parked claims may
        // tell of.
        long stored = shares.read().furthest();
        SortedMap<Long, String> parked = letters.parked();
        Set<Long> unseen = new HashSet<>(parked.keySet());
        int taken = 0;
        for (long position : parked.keySet()) {
            if (sequence.equals(parked.get(position))) {
                if (!take(position, stored, unseen)) {
                    return taken;
                }
                unseen.remove(position);
                taken++;
            }
        }
        return taken;
    }

    private boolean take(long position, long stored, Set<Long> unseen) {
        RecordedEvent event = event(position);
        jdbc.execute(ParkingFold.TRY);
        try {
            Fold fold = projection.open(new ReferenceHistory(log, reader).upTo(stored, unseen), jdbc);
            fold.take(event);
            fold.flush(jdbc);
            letters.taken(position);
            jdbc.execute(ParkingFold.SUCCEED);
            return true;
        } catch (RuntimeException | StackOverflowError e) {
            if (!Failures.isOfTheEvent(e)) {
                throw e;
            }
            jdbc.execute(ParkingFold.UNDO);
            letters.failedAgain(position, e);
            return false;
        }
    }

    private RecordedEvent event(long position) {
        List<LoggedEvent> one = log.readAfter(position - 1, 1);
        if (one.isEmpty()) {
            throw new IllegalStateException(
                    "position %d is parked, and the log ends before it; fold %s anew with kaoyi rebuild"
                            .formatted(position, projection.name()));
        }
        return reader.read(one.getFirst());
    }
}
