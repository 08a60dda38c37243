package org.kaoyi.projections;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;
import org.kaoyi.projections.feed.ProjectionKeeper;
import org.kaoyi.projections.feed.Rebuilder;
import org.kaoyi.projections.feed.Shares;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Has projections follow the log on threads of their own, and rebuilds those that have to be, one after the other. */
final class Following implements AutoCloseable {
    /** Another process may have switched to other rows; a question of one row for each projection. */
    private static final int LOOK_AFTER_MILLIS = 1_000;

    /** How long a closing process waits for batches under way; a batch takes well under a second, unless the end of a rebuild holds it up. */
    private static final int CLOSE_SECONDS = 10;

    private static final Logger LOG = LoggerFactory.getLogger(Following.class);

    private final List<ProjectionKeeper> keepers;
    private final Rebuilder rebuilder;
    private final ScheduledExecutorService threads;

    /** For rebuilds that nobody waits for, one after the other. */
    private final ExecutorService rebuilds = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("rebuilds").factory());

    /** Whether a projection that asked for it is being rebuilt: one at a time, and each asks again. */
    private final AtomicBoolean rebuilding = new AtomicBoolean();

    private final AtomicBoolean lookedAfter = new AtomicBoolean();

    /** @param threads from {@link #threads(int)} */
    Following(List<ProjectionKeeper> keepers, Rebuilder rebuilder, ScheduledExecutorService threads) {
        this.keepers = keepers;
        this.rebuilder = rebuilder;
        this.threads = threads;
    }

    /**
     * Threads for so many projections: one coordinates and one folds for each, so that none waits for another; one looks after all of
     * them.
     */
    static ScheduledExecutorService threads(int projections) {
        var threads = new ScheduledThreadPoolExecutor(
                2 * projections + 1,
                Thread.ofPlatform().daemon().name("projections-", 0).factory());
        // Axon's coordinators plan their next look seconds ahead; a closing process does not wait for it.
        threads.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
        return threads;
    }

    /** Begins to follow with some of them; rows that another version of a fold has made are folded anew beside those that are read. */
    void start(List<ProjectionKeeper> mine) {
        begun(mine.stream().filter(keeper -> !keeper.start()).toList());
    }

    /** The same with some shares of one. */
    void start(ProjectionKeeper keeper, Shares shares) {
        begun(keeper.start(shares) ? List.of() : List.of(keeper));
    }

    private void begun(List<ProjectionKeeper> outdated) {
        if (!outdated.isEmpty()) {
            // What was begun anew meanwhile, since shares were dealt out again, is not made twice.
            rebuilds.execute(
                    () -> outdated.forEach(keeper -> rebuildInBackground(keeper, ProjectionKeeper::isOutdated)));
        }
        if (lookedAfter.compareAndSet(false, true)) {
            ScheduledFuture<?> ignored = threads.scheduleWithFixedDelay(
                    this::lookAfter, LOOK_AFTER_MILLIS, LOOK_AFTER_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    private void rebuildInBackground(ProjectionKeeper keeper, Predicate<ProjectionKeeper> wanted) {
        try {
            if (wanted.test(keeper)) {
                rebuilder.renew(keeper);
            }
        } catch (RuntimeException e) {
            LOG.warn("The view {} was not folded anew; its old rows are read on", keeper.name(), e);
        } finally {
            rebuilding.set(false);
        }
    }

    private void lookAfter() {
        for (ProjectionKeeper keeper : keepers) {
            try {
                keeper.reconcile();
                if (keeper.wantsRebuild() && rebuilding.compareAndSet(false, true)) {
                    rebuilds.execute(() -> rebuildInBackground(keeper, ProjectionKeeper::wantsRebuild));
                }
            } catch (RuntimeException e) {
                LOG.debug("The database does not answer; it is asked again", e);
            }
        }
    }

    /**
     * Waits until all of them reflect the log up to {@code position}.
     *
     * @return false when they do not within the time given
     */
    boolean await(long position, long timeoutMillis) {
        long deadline = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(timeoutMillis);
        try {
            for (ProjectionKeeper keeper : keepers) {
                long left = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
                if (!keeper.await(position, Math.max(0, left))) {
                    return false;
                }
            }
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Stops; the rows stay. */
    @Override
    public void close() {
        keepers.forEach(ProjectionKeeper::stop);
        rebuilds.shutdownNow();
        threads.shutdown();
        try {
            if (!threads.awaitTermination(CLOSE_SECONDS, TimeUnit.SECONDS)) {
                threads.shutdownNow();
            }
        } catch (InterruptedException e) {
            threads.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}
