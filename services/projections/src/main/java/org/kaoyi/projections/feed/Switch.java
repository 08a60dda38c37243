package org.kaoyi.projections.feed;

import java.util.Optional;

/** Has everybody read other rows than before, once they are as far. */
final class Switch {
    /** Rows that are filled are behind by a batch at most; after this the old ones are held up until the new ones are as far. */
    static final long OVERTAKING_MILLIS = 5_000;

    /** How long the last few events may take once nobody else writes to the views. */
    private static final long LAST_STEPS_MILLIS = 60_000;

    private final ProjectionKeeper keeper;
    private final Generations generations;
    private final Generation made;
    private final RebuildLock lock;
    private final RowFill rows;
    private final long overtakingMillis;

    /** @param lock of the rebuild, on whose connection others are held up */
    Switch(ProjectionKeeper keeper, Generation made, RebuildLock lock, long overtakingMillis) {
        this.keeper = keeper;
        this.generations = keeper.generations();
        this.made = made;
        this.lock = lock;
        this.rows = new RowFill(keeper.projection(), made, keeper.feed());
        this.overtakingMillis = overtakingMillis;
    }

    /**
     * Lets the new rows follow until they are as far as the old, and has everybody read them.
     *
     * @throws IllegalStateException when they do not get there; the old ones are read on
     */
    void carryOut() {
        try {
            long began = System.nanoTime();
            while (!isDoneAtOnce()) {
                if (millisSince(began) > overtakingMillis) {
                    overtake();
                    break;
                }
                long ignored = rows.upTo(keeper.feed().log().head().position(), at -> {});
            }
        } finally {
            keeper.goOn();
        }
        keeper.reconcile();
    }

    private boolean isDoneAtOnce() {
        Optional<Generation> old = generations.active();
        if (old.isEmpty()) {
            return generations.switchTo(made);
        }
        try (Precedence ignored = lock.over(old.get())) {
            return generations.switchTo(made);
        }
    }

    /** Brings the new rows as far as the old ones, which nobody moves on meanwhile, in whatever process. */
    private void overtake() {
        Generation old = generations.active().orElseThrow();
        keeper.holdUp(old.slot());
        try (Precedence ignored = lock.over(old)) {
            long began = System.nanoTime();
            long reached = -1;
            while (!generations.switchTo(made)) {
                long before = reached;
                long wanted = generations.furthest(old);
                reached = rows.upTo(wanted, at -> {});
                if (reached == before || millisSince(began) > LAST_STEPS_MILLIS) {
                    throw new IllegalStateException(
                            "the new rows of %s stand at %d and do not reach %d, where the old ones stand, which are read on: was the log restored from an older copy, or does it hold an event that this program can not read?"
                                    .formatted(keeper.name(), reached, wanted));
                }
            }
        }
    }

    private static long millisSince(long nanos) {
        return (System.nanoTime() - nanos) / 1_000_000;
    }
}
