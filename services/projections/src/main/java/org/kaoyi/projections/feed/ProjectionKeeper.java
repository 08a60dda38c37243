package org.kaoyi.projections.feed;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.kaoyi.projections.feed.Generation.Slot;
import org.springframework.jdbc.core.JdbcTemplate;

/** One projection with its generations: which is read, which are kept up to date by this process, and what is parked. */
public final class ProjectionKeeper {
    /** A question of one row; who waits for another process's rows waits this much too long at most. */
    private static final long LOOK_AGAIN_MILLIS = 50;

    /** Events that are listed of those parked; whoever has more has a fault in the program. */
    private static final int LETTERS_SHOWN = 100;

    private final Projection projection;
    private final Feed feed;
    private final Generations generations;

    /** For those who have somebody waiting. */
    private final JdbcTemplate jdbc;

    /** Guards the processors. */
    private final ReentrantLock lock = new ReentrantLock();

    private final Map<Slot, ProjectionProcessor> processors = new EnumMap<>(Slot.class);
    private final Awaited awaited = new Awaited();
    private volatile Shares shares = Shares.ALL;
    private volatile boolean started;
    private volatile @Nullable Slot building;
    private volatile @Nullable Slot heldUp;
    private volatile @Nullable RebuildState rebuild;

    public ProjectionKeeper(Projection projection, Feed feed) {
        this.projection = projection;
        this.feed = feed;
        this.generations = new Generations(projection, feed.pool());
        this.jdbc = new JdbcTemplate(ViewSource.reading(feed.pool()));
    }

    public String name() {
        return projection.name();
    }

    public Projection projection() {
        return projection;
    }

    Feed feed() {
        return feed;
    }

    Generations generations() {
        return generations;
    }

    /**
     * Begins to follow the log.
     *
     * @return false when the rows that are read were made by another version of the fold: they can be read, and have to be folded anew
     */
    public boolean start() {
        started = true;
        Optional<Generation> read = generations.active();
        if (!shares.haveFirst() && read.filter(this::isOurs).isEmpty()) {
            return true; // whoever keeps the first share makes what there is to follow, which is noticed
        }
        Generation active = read.orElseGet(generations::first);
        if (isOurs(active)) {
            follow(active);
            return true;
        }
        return false;
    }

    /**
     * Begins to fold some shares, while other processes fold the others; what was folded here before ends first.
     *
     * @return as above
     * @throws IllegalArgumentException when it can not be shared
     */
    public boolean start(Shares mine) {
        if (!mine.areAll() && !projection.isShared()) {
            throw new IllegalArgumentException(name() + " is folded whole, by one process");
        }
        stop();
        shares = mine;
        return start();
    }

    /** Whether rows of another version of the fold are read. */
    public boolean isOutdated() {
        return generations.active().filter(it -> !isOurs(it)).isPresent();
    }

    private boolean isOurs(Generation generation) {
        return generation.foldVersion() == projection.foldVersion();
    }

    /** Follows whichever generation is read now, also when another process has switched; to be called from time to time. */
    public void reconcile() {
        Optional<Generation> active = generations.active();
        if (started && active.filter(this::isOurs).isPresent()) {
            follow(active.get());
            letGoOfAllBut(active.get().slot());
        }
    }

    public void stop() {
        started = false;
        lock.lock();
        try {
            processors.values().forEach(ProjectionProcessor::stop);
            processors.clear();
        } finally {
            lock.unlock();
        }
    }

    void follow(Generation generation) {
        lock.lock();
        try {
            if (started && generation.slot() != heldUp && !processors.containsKey(generation.slot())) {
                ProjectionProcessor processor = new ProjectionProcessor(projection, generation, shares, feed, awaited);
                processors.put(generation.slot(), processor);
                processor.start();
            }
        } finally {
            lock.unlock();
        }
    }

    void letGo(Slot slot) {
        lock.lock();
        try {
            ProjectionProcessor processor = processors.remove(slot);
            if (processor != null) {
                processor.stop();
            }
        } finally {
            lock.unlock();
        }
    }

    /** Moves rows on no more until {@link #goOn}: others are to come up with them. */
    void holdUp(Slot slot) {
        heldUp = slot;
        letGo(slot);
    }

    void goOn() {
        heldUp = null;
    }

    private void letGoOfAllBut(Slot read) {
        Slot other = read.other();
        if (other != building) {
            letGo(other);
        }
    }

    void building(@Nullable Slot slot) {
        building = slot;
    }

    void rebuild(RebuildState state) {
        rebuild = state;
    }

    /** How far the rebuild under way is, or the last one of this process; empty when there was none. Asks nobody. */
    public Optional<RebuildState> lastRebuild() {
        return Optional.ofNullable(rebuild);
    }

    /** A rebuild that was not completed. */
    void failed(RuntimeException reason) {
        RebuildState last = rebuild;
        if (last != null && !last.ended()) {
            rebuild = new RebuildState(RebuildState.FAILED, last.position(), last.head(), reason.toString());
        }
    }

    /** What the last batch of the generation that is read failed with, in this process; null when it was committed. */
    public @Nullable Throwable lastFailure() {
        return following().map(ProjectionProcessor::lastFailure).orElse(null);
    }

    /** Whether it stands still before a change that touches too much, and is not being rebuilt yet. */
    public boolean wantsRebuild() {
        Throwable last = lastFailure();
        return building == null && last != null && RebuildInstead.isCauseOf(last);
    }

    /** Where it stands; reads the generation's row, so that it is right also when another process folds. */
    public ProjectionStatus status() {
        Optional<Generation> active = active();
        long position = active.map(Generation::position).orElse(0L);
        Optional<ProjectionProcessor> following = following();
        return new ProjectionStatus(
                projection.name(),
                following.map(ProjectionProcessor::isRunning).orElse(false),
                position,
                Math.max(0, feed.log().head().position() - position),
                following.map(ProjectionProcessor::failure).orElse(null),
                active.map(Generation::foldVersion).orElse(0),
                active.map(it -> new DeadLetters(it, jdbc).count()).orElse(0),
                Generations.read(projection, jdbc, Generation.State.FORMER).isPresent(),
                rebuild);
    }

    /** The one that is read, for those who have somebody waiting. */
    private Optional<Generation> active() {
        return Generations.read(projection, jdbc, Generation.State.ACTIVE);
    }

    private Optional<ProjectionProcessor> following() {
        Optional<Generation> active = active();
        lock.lock();
        try {
            return active.map(it -> processors.get(it.slot()));
        } finally {
            lock.unlock();
        }
    }

    /** The position that is read now. */
    public long position() {
        return active().map(Generation::position).orElse(0L);
    }

    /**
     * Waits until the rows reflect {@code position}; false when they do not within the time given. Where another process keeps the
     * rows, only they themselves tell.
     */
    public boolean await(long position, long timeoutMillis) throws InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(timeoutMillis);
        // Looked at first: where another process folds nobody is woken here, and one wait a projection would add up.
        while (position() < position) {
            long left = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
            if (left <= 0) {
                return false;
            }
            awaited.await(position, Math.min(left, LOOK_AGAIN_MILLIS));
        }
        return true;
    }

    /** The oldest events that wait. */
    public List<DeadLetters.Letter> letters() {
        return active().map(it -> new DeadLetters(it, jdbc).oldest(LETTERS_SHOWN))
                .orElse(List.of());
    }

    /**
     * Tries again to have the parked events taken. Not into rows of another fold, which are read only until those of this one stand.
     *
     * @return how many were taken
     */
    public int retryLetters() {
        return generations
                .active()
                .filter(this::isOurs)
                .map(it -> new LetterRetry(projection, it, feed.pool(), feed.log(), feed.reader()).all())
                .orElse(0);
    }

    /**
     * Drops the generation that was read before.
     *
     * @return whether there was one
     */
    public boolean dropFormer() {
        Optional<Generation> former = generations.former();
        former.ifPresent(it -> {
            letGo(it.slot());
            generations.drop(it);
        });
        return former.isPresent();
    }
}
