package org.kaoyi.projections.feed;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Drives the fold of one generation through batches. Whoever calls it has a transaction open for {@link #flush}, and says afterwards
 * whether it was committed; a fold whose transaction was lost is thrown away, because its memory is ahead of its rows.
 *
 * <p>A batch that the fold can not take is undone and taken one event at a time; an event that fails alone is parked ({@link
 * DeadLetters}), and the others go on.
 */
public final class FoldRunner {
    static final String TRY = "SAVEPOINT fold";
    static final String SUCCEED = "RELEASE SAVEPOINT fold";
    static final String UNDO = "ROLLBACK TO SAVEPOINT fold";

    private final Projection projection;
    private final JdbcTemplate jdbc;
    private final ReferenceHistory history;
    private final Progress progress;
    private final DeadLetters letters;
    private final List<RecordedEvent> batch = new ArrayList<>();
    private @Nullable Fold fold;
    private Set<Long> unseen = Set.of();
    private long stored;
    private long taken;

    /** @param jdbc on connections that look on the tables of this generation, see {@link ViewSource#of} */
    public FoldRunner(Projection projection, Generation generation, JdbcTemplate jdbc, ReferenceHistory history) {
        this.projection = projection;
        this.jdbc = jdbc;
        this.history = history;
        this.progress = new Progress(generation, jdbc);
        this.letters = new DeadLetters(generation, jdbc);
    }

    /**
     * Takes one event into memory; one that is in the rows already is not even decoded.
     *
     * @throws DeliveryGap when one before it has not come
     */
    public void take(long position, Supplier<RecordedEvent> event) {
        opened();
        if (position > taken + 1) {
            throw new DeliveryGap(projection.name(), taken + 1, position);
        }
        if (position == taken + 1) {
            batch.add(event.get());
            taken = position;
        }
    }

    /** Writes what the events since the last flush changed, and the position that they lead to. */
    public void flush() {
        opened();
        if (taken > stored) {
            progress.lock(stored);
            SortedMap<Long, String> parked = letters.parked();
            if (!parked.keySet().equals(unseen)) {
                fold = null; // somebody has had parked events taken, which this fold's memory does not know
            }
            take(batch, new HashSet<>(parked.values()));
            unseen = letters.parked().keySet();
            progress.advance(taken);
        }
        batch.clear();
    }

    /** The transaction of the last flush is durable. */
    public void committed() {
        stored = taken;
    }

    /** The transaction was lost: what is in memory is worth nothing. */
    public void abandon() {
        fold = null;
        batch.clear();
    }

    /** The last position whose rows were committed by this runner. */
    public long position() {
        return stored;
    }

    /** @param held things of which something is parked already */
    private void take(List<RecordedEvent> events, Set<String> held) {
        List<RecordedEvent> due = new ArrayList<>();
        for (RecordedEvent event : events) {
            if (held.contains(DeadLetters.sequence(event))) {
                letters.park(event, null);
            } else {
                due.add(event);
            }
        }
        if (attempt(due) != null) {
            due.forEach(event -> alone(event, held));
        }
    }

    private void alone(RecordedEvent event, Set<String> held) {
        if (held.contains(DeadLetters.sequence(event))) {
            letters.park(event, null);
            return;
        }
        Throwable failure = attempt(List.of(event));
        if (failure != null) {
            letters.park(event, failure);
            held.add(DeadLetters.sequence(event));
        }
    }

    /** @return why the fold could not take the events, which then have changed nothing; null when it took them */
    private @Nullable Throwable attempt(List<RecordedEvent> events) {
        if (events.isEmpty()) {
            return null;
        }
        Fold open = fold == null ? reopened(events.getFirst().position() - 1) : fold;
        jdbc.execute(TRY);
        try {
            events.forEach(open::take);
            open.flush(jdbc);
            jdbc.execute(SUCCEED);
            return null;
        } catch (RuntimeException | StackOverflowError e) {
            if (!Failures.isOfTheEvent(e)) {
                throw e;
            }
            jdbc.execute(UNDO);
            fold = null;
            return e;
        }
    }

    private void opened() {
        if (fold == null && batch.isEmpty()) {
            stored = progress.position();
            taken = stored;
            reopened(stored);
        }
    }

    /** A fold that knows all before, but for what is parked: that it has not seen. */
    private Fold reopened(long position) {
        unseen = letters.parked().keySet();
        Fold open = projection.open(history.upTo(position, unseen), jdbc);
        fold = open;
        return open;
    }
}
