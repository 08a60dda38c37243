package org.kaoyi.projections.search;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** Keeps which documents have which terms, and tells what is kept where documents are added. */
interface IndexStore {
    /** How far a shelf is filed. */
    ShelfState state(Shelf shelf);

    void keep(Shelf shelf, ShelfState state);

    /** In their order. */
    List<Leaf> leaves(Shelf shelf);

    void enter(Shelf shelf, List<Leaf> leaves);

    /** Takes a row of the drawers of a unit. */
    interface Fresh {
        void drawer(long first, int drawer, byte[] entries);
    }

    void fresh(Shelf shelf, Fresh found);

    /** Adds entries to drawers of a unit. */
    void enter(Shelf shelf, long first, Map<Integer, byte[]> entries);

    /** Removes leaves that were bound, and drawers of units that have moved. */
    void forget(Shelf shelf, ShelfState before, ShelfState now);

    /** Adds entries to drawers of a stretch. */
    void enter(Shelf shelf, long stretch, int layer, Map<Integer, byte[]> entries);

    /** What keys have in rows of their own, those that have any. */
    Map<Integer, NumberSet> own(Shelf shelf, long block, Set<Integer> keys);

    void own(Shelf shelf, long block, Map<Integer, NumberSet> sets);
}
