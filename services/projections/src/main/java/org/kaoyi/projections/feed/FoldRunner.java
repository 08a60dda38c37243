package org.kaoyi.projections.feed;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.kaoyi.claims.account.OccasionId;
import org.kaoyi.claims.reference.ReferenceBook;
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
    private final Shares mine;
    private final Standing standing;
    private final DeadLetters letters;
    private final OthersEvents others = new OthersEvents();
    private final List<RecordedEvent> batch = new ArrayList<>();
    private @Nullable Fold fold;
    private Set<Long> unseen = Set.of();
    private long taken;

    /** @param jdbc on connections that look on the tables of this generation, see {@link ViewSource#of} */
    public FoldRunner(Projection projection, Generation generation, JdbcTemplate jdbc, ReferenceHistory history) {
        this(projection, generation, Shares.ALL, jdbc, history);
    }

    /**
     * Folds some shares of a generation, while others fold the others. What asks for all shares must not be taken before {@link ShareGate}
     * lets it pass.
     */
    public FoldRunner(
            Projection projection, Generation generation, Shares mine, JdbcTemplate jdbc, ReferenceHistory history) {
        this.projection = projection;
        this.jdbc = jdbc;
        this.history = history;
        this.mine = mine;
        this.standing = new Standing(generation, mine, jdbc);
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
        if (!standing.isWhole()) {
            flushShares();
        } else if (taken > standing.least()) {
            standing.lock();
            take(batch, held());
            unseen = letters.parked().keySet();
            standing.advance(taken);
        }
        batch.clear();
    }

    private void flushShares() {
        List<Long> forAll = batch.stream()
                .filter(Shares::asksForAll)
                .map(RecordedEvent::position)
                .toList();
        boolean folds = mine.haveFirst() && !forAll.isEmpty();
        long learned = folds || forAll.isEmpty() ? 0 : forAll.getLast();
        boolean writes = standing.isBehind(taken, learned);
        standing.expect(learned);
        if (writes) {
            standing.lockShares(folds);
        }
        Set<String> held = held();
        if (folds) {
            take(forAll(forAll.getFirst()), held);
        } else {
            runs().forEach(run -> takeOrLearn(run, held));
        }
        unseen = letters.parked().keySet();
        if (writes) {
            standing.advanceShares(folds, taken);
        }
        others.flushed(folds, taken);
    }

    /**
     * All that no share has yet: from the first event for all on, everything.
     *
     * @throws FoldOvertaken when somebody else keeps the first share as well, and has folded it
     */
    private List<RecordedEvent> forAll(long first) {
        if (standing.hindmost() >= first) {
            throw new FoldOvertaken(projection.name());
        }
        // What others lack is folded with what is known here by now: in between, only occasions that are part of none
        // have come.
        SharedFold ignored = open(batch);
        List<RecordedEvent> due = new ArrayList<>(others.after(standing.hindmost(), projection.name()));
        batch.stream().takeWhile(event -> event.position() < first).forEach(due::add);
        if (!due.isEmpty()) {
            due = new ArrayList<>(lacking(due));
        }
        batch.stream().dropWhile(event -> event.position() < first).forEach(due::add);
        return due;
    }

    /** What was taken, divided wherever families of occasions may join or part: within a run each event has one share. */
    private List<List<RecordedEvent>> runs() {
        List<List<RecordedEvent>> runs = new ArrayList<>();
        for (RecordedEvent event : batch) {
            boolean asksForAll = Shares.asksForAll(event);
            if (runs.isEmpty() || Shares.asksForAll(runs.getLast().getFirst()) != asksForAll) {
                runs.add(new ArrayList<>());
            }
            runs.getLast().add(event);
        }
        return runs;
    }

    private void takeOrLearn(List<RecordedEvent> run, Set<String> held) {
        if (Shares.asksForAll(run.getFirst())) {
            learn(run);
        } else {
            take(lacking(run), held);
        }
    }

    /** Those of a run that are in no rows yet, and to be folded here; those of others are noted, if this runner may have to help. */
    private List<RecordedEvent> lacking(List<RecordedEvent> run) {
        ReferenceBook book = open(run).book();
        Map<Optional<OccasionId>, Integer> known = new HashMap<>();
        List<RecordedEvent> due = new ArrayList<>();
        for (RecordedEvent event : run) {
            int share = known.computeIfAbsent(Shares.occasion(event.event()), unused -> Shares.of(book, event.event()));
            if (standing.isLocked(share) && !standing.has(share, event.position())) {
                due.add(event);
                continue;
            }
            if (mine.haveFirst() && !mine.have(share)) {
                others.note(event);
            }
            learn(List.of(event)); // such as a new occasion of another's share
        }
        return due;
    }

    /** What another has folded is known here from now on; not what he had to park. */
    private void learn(List<RecordedEvent> run) {
        ReferenceBook book = open(run).book();
        run.stream().filter(event -> !unseen.contains(event.position())).forEach(event -> book.apply(event.event()));
    }

    private SharedFold open(List<RecordedEvent> run) {
        return (SharedFold) (fold == null ? reopened(run.getFirst().position() - 1) : fold);
    }

    /** The things of which something is parked. */
    private Set<String> held() {
        SortedMap<Long, String> parked = letters.parked();
        if (!parked.keySet().equals(unseen)) {
            fold = null; // somebody has had parked events taken or parked others, which this fold's memory does not
            // know
            unseen = parked.keySet();
        }
        return new HashSet<>(parked.values());
    }

    /** The transaction of the last flush is durable. */
    public void committed() {
        standing.committed();
    }

    /** The transaction was lost: what is in memory is worth nothing. */
    public void abandon() {
        fold = null;
        batch.clear();
        others.forget();
    }

    /** The last position whose rows were committed by this runner, or by another for it: that of its hindmost share. */
    public long position() {
        return standing.least();
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
            oneByOne(due, held);
        }
    }

    /**
     * Where shares are folded, what lies between these events was learned by the fold that is lost now, such as new occasions of others: the
     * reference data are read anew for each event, and after the last.
     */
    private void oneByOne(List<RecordedEvent> events, Set<String> held) {
        boolean whole = standing.isWhole();
        for (RecordedEvent event : events) {
            fold = whole ? fold : null;
            alone(event, held);
        }
        fold = whole ? fold : null;
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
            taken = standing.read();
            others.begin(taken);
            reopened(taken);
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
