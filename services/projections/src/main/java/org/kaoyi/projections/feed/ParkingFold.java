package org.kaoyi.projections.feed;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.kaoyi.claims.reference.ReferenceBook;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The fold of a generation with what it can not take: a batch that it can not is undone and taken one event at a time; an event that fails
 * alone is parked ({@link DeadLetters}), and the others go on. It is opened anew where its memory is not what the rows hold.
 */
final class ParkingFold {
    static final String TRY = "SAVEPOINT fold";
    static final String SUCCEED = "RELEASE SAVEPOINT fold";
    static final String UNDO = "ROLLBACK TO SAVEPOINT fold";

    private final Projection projection;
    private final JdbcTemplate jdbc;
    private final ReferenceHistory history;
    private final DeadLetters letters;
    private @Nullable Fold fold;

    /** What was parked when this memory was made, or by itself since: it does not know of these. */
    private Set<Long> unseen = new HashSet<>();

    ParkingFold(Projection projection, Generation generation, JdbcTemplate jdbc, ReferenceHistory history) {
        this.projection = projection;
        this.jdbc = jdbc;
        this.history = history;
        this.letters = new DeadLetters(generation, jdbc);
    }

    boolean isOpen() {
        return fold != null;
    }

    /** The things of which something is parked; asked at the beginning of a batch. */
    Set<String> held() {
        SortedMap<Long, String> parked = letters.parked();
        if (!parked.keySet().equals(unseen)) {
            // Somebody has had parked events taken or parked others, which this memory does not know.
            fold = null;
            unseen = new HashSet<>(parked.keySet());
        }
        return new HashSet<>(parked.values());
    }

    /** The transaction was lost: what is in memory is worth nothing. */
    void forget() {
        fold = null;
    }

    /** The reference data before some events. */
    ReferenceBook bookBefore(List<RecordedEvent> events) {
        return ((SharedFold) openBefore(events)).book();
    }

    /** What another has folded is known here from now on; not what he had to park. */
    void learn(List<RecordedEvent> events) {
        ReferenceBook book = bookBefore(events);
        events.stream().filter(event -> !unseen.contains(event.position())).forEach(event -> book.apply(event.event()));
    }

    /**
     * Folds events, or parks them.
     *
     * @param held things of which something is parked already
     * @param learns whether what lies between the events was {@linkplain #learn learned}, such as new occasions of others: a fold that is
     *     lost has lost that too, and the reference data are read anew for each event and after the last
     */
    void take(List<RecordedEvent> events, Set<String> held, boolean learns) {
        List<RecordedEvent> due = new ArrayList<>();
        for (RecordedEvent event : events) {
            if (held.contains(DeadLetters.sequence(event))) {
                park(event, null);
            } else {
                due.add(event);
            }
        }
        if (attempt(due) == null) {
            return;
        }
        for (RecordedEvent event : due) {
            fold = learns ? null : fold;
            alone(event, held);
        }
        fold = learns ? null : fold;
    }

    private void alone(RecordedEvent event, Set<String> held) {
        if (held.contains(DeadLetters.sequence(event))) {
            park(event, null);
            return;
        }
        Throwable failure = attempt(List.of(event));
        if (failure != null) {
            park(event, failure);
            held.add(DeadLetters.sequence(event));
        }
    }

    /** What somebody else parks meanwhile, this memory may have learned: that is found at the next batch ({@link #held}). */
    private void park(RecordedEvent event, @Nullable Throwable failure) {
        letters.park(event, failure);
        unseen.add(event.position());
    }

    /** @return why the fold could not take the events, which then have changed nothing; null when it took them */
    private @Nullable Throwable attempt(List<RecordedEvent> events) {
        if (events.isEmpty()) {
            return null;
        }
        Fold open = openBefore(events);
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

    private Fold openBefore(List<RecordedEvent> events) {
        return fold == null ? openAt(events.getFirst().position() - 1) : fold;
    }

    /** A fold that knows all up to a position, but for what is parked: that it has not seen. */
    Fold openAt(long position) {
        unseen = new HashSet<>(letters.parked().keySet());
        Fold open = projection.open(history.upTo(position, unseen), jdbc);
        fold = open;
        return open;
    }
}
