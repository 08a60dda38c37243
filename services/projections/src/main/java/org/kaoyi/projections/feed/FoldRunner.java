package org.kaoyi.projections.feed;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.kaoyi.claims.account.OccasionId;
import org.kaoyi.claims.reference.ReferenceBook;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Drives the fold of one generation, or of some shares of it, through batches. Whoever calls it has a transaction open for {@link #flush},
 * and says afterwards whether it was committed; a fold whose transaction was lost is thrown away, because its memory is ahead of its rows.
 * What the fold can not take is parked ({@link ParkingFold}).
 */
public final class FoldRunner {
    private final Projection projection;
    private final Shares mine;
    private final Standing standing;
    private final ParkingFold fold;
    private final OthersEvents others = new OthersEvents();
    private final List<RecordedEvent> batch = new ArrayList<>();
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
        this.mine = mine;
        this.standing = new Standing(generation, mine, jdbc);
        this.fold = new ParkingFold(projection, generation, jdbc, history);
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
            fold.take(batch, fold.held(), false);
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
        Set<String> held = fold.held();
        if (folds) {
            fold.take(forAll(forAll.getFirst()), held, true);
        } else {
            runs().forEach(run -> takeOrLearn(run, held));
        }
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
        ReferenceBook ignored = fold.bookBefore(batch);
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
            fold.learn(run);
        } else {
            fold.take(lacking(run), held, true);
        }
    }

    /** Those of a run that are in no rows yet, and to be folded here; those of others are noted, if this runner may have to help. */
    private List<RecordedEvent> lacking(List<RecordedEvent> run) {
        ReferenceBook book = fold.bookBefore(run);
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
            fold.learn(List.of(event)); // such as a new occasion of another's share
        }
        return due;
    }

    /** The transaction of the last flush is durable. */
    public void committed() {
        standing.committed();
    }

    /** The transaction was lost: what is in memory is worth nothing. */
    public void abandon() {
        fold.forget();
        batch.clear();
        others.forget();
    }

    /** The last position whose rows were committed by this runner, or by another for it: that of its hindmost share. */
    public long position() {
        return standing.least();
    }

    private void opened() {
        if (!fold.isOpen() && batch.isEmpty()) {
            taken = standing.read();
            others.begin(taken);
            Fold ignored = fold.openAt(taken);
        }
    }
}
