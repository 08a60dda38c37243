package org.kaoyi.projections.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Files the documents of a shelf. One more is a row, a leaf. When there are enough leaves they are bound into the drawers of a unit, and a
 * complete unit moves to its stretch, a slice whenever leaves are bound. So each document is written a few times, always with many others.
 * What is done when depends on the log alone, whatever a batch is and whoever starts again.
 */
final class ShelfFiling {
    private final Shelf shelf;
    private final FilingSizes sizes;
    private final List<Leaf> leaves = new ArrayList<>();
    private final Moved waiting = new Moved();
    private ShelfState written;
    private UnitDrawers growing;
    private @Nullable UnitDrawers moving;
    private int moved;
    private int layer;
    private long entered;
    private long last;
    private long leafKeys;

    private ShelfFiling(Shelf shelf, FilingSizes sizes, ShelfState state) {
        this.shelf = shelf;
        this.sizes = sizes;
        written = state;
        growing = new UnitDrawers(state.fresh());
        moving = state.moving() < state.fresh() ? new UnitDrawers(state.moving()) : null;
        moved = state.moved();
        layer = state.layer();
        entered = state.entered();
        last = state.last();
    }

    /** Goes on from the rows that there are. */
    static ShelfFiling of(Shelf shelf, FilingSizes sizes, IndexStore store) {
        ShelfFiling filing = new ShelfFiling(shelf, sizes, store.state(shelf));
        store.leaves(shelf).forEach(filing::hold);
        store.fresh(shelf, filing::recall);
        return filing;
    }

    private void recall(long first, int drawer, byte[] entries) {
        UnitDrawers unit = moving != null && moving.first() == first ? moving : growing;
        unit.recall(drawer, entries);
    }

    private void hold(Leaf leaf) {
        leaves.add(leaf);
        leafKeys += leaf.keys().length;
    }

    /** Files the next document; numbers begin with 1. */
    long add(Set<String> terms) {
        last++;
        hold(Leaf.of(last, terms));
        boolean unitEnds = sizes.untilEnd(last) == 1;
        if (unitEnds || leaves.size() >= sizes.leaves() || leafKeys >= sizes.leafKeys()) {
            bind(unitEnds);
        }
        return last;
    }

    private void bind(boolean unitEnds) {
        int untilEnd = sizes.untilEnd(last) - 1;
        long keys = growing.entries() + leafKeys;
        long full = sizes.full(keys, last + 1 - growing.first(), untilEnd);
        boolean complete = unitEnds || keys >= full;
        move(complete ? UnitDrawers.SHAPE.count() : portion(untilEnd, full));
        leaves.forEach(growing::add);
        leaves.clear();
        leafKeys = 0;
        if (complete) {
            complete();
        }
    }

    /**
     * Drawers to be moved when leaves are bound: of what is left to move the same share as these are of what the growing unit has room for,
     * by their number and by their keys, so that hardly anything is left when it is complete, and no claim moves much more than others.
     */
    private int portion(int untilEnd, long full) {
        int left = UnitDrawers.SHAPE.count() - moved;
        long byNumber = Math.ceilDiv((long) left * leaves.size(), leaves.size() + untilEnd);
        long byKeys = Math.ceilDiv(left * leafKeys, full - growing.entries());
        long slice = Math.ceilDiv(UnitDrawers.SHAPE.count(), sizes.slices());
        return (int) Math.max(slice, Math.max(byNumber, byKeys));
    }

    /** The growing unit is to move, and another grows. */
    private void complete() {
        long before = growing.first() - 1;
        if (Blocks.stretch(before) != Blocks.stretch(last)) {
            layer = 0;
            entered = 0;
        } else if (entered + growing.entries() > (long) sizes.layer() * Blocks.DRAWERS.count()) {
            layer++;
            entered = 0;
        }
        entered += growing.entries();
        moving = growing;
        moved = 0;
        growing = new UnitDrawers(last + 1);
    }

    private void move(int drawers) {
        if (moving == null) {
            return;
        }
        int end = Math.min(UnitDrawers.SHAPE.count(), moved + drawers);
        for (; moved < end; moved++) {
            moving.giveAway(
                    moved, (key, numbers) -> waiting.add(key, numbers, layer, numbers.length <= sizes.inDrawers()));
        }
        if (moved == UnitDrawers.SHAPE.count()) {
            moving = null;
            moved = 0;
        }
    }

    /** Writes what is not written. */
    void write(IndexStore store) {
        if (last == written.last()) {
            return;
        }
        ShelfState now = state();
        store.forget(shelf, written, now);
        store.enter(
                shelf,
                leaves.stream().filter(leaf -> leaf.number() > written.last()).toList());
        if (moving != null) {
            store.enter(shelf, moving.first(), moving.unwritten(moved));
        }
        store.enter(shelf, growing.first(), growing.unwritten(0));
        waiting.write(shelf, store);
        store.keep(shelf, now);
        written = now;
    }

    private ShelfState state() {
        long fresh = growing.first();
        return new ShelfState(
                last, last + 1 - leaves.size(), fresh, moving == null ? fresh : moving.first(), moved, layer, entered);
    }
}
