package org.kaoyi.projections.search;

/**
 * How far the documents of a shelf are filed. Those before {@code moving} have moved to their stretches; of the unit from there on those
 * drawers have that are below {@code moved}. From {@code fresh} on there is the unit that grows, and from {@code loose} on there are leaves.
 *
 * @param last the highest number
 * @param layer of the drawers of a stretch to which the unit moves
 * @param entered keys of the documents of the units that have moved to that layer or move there, also those that go into rows of their own
 */
record ShelfState(long last, long loose, long fresh, long moving, int moved, int layer, long entered) {
    /** Of a shelf without documents; numbers begin with 1. */
    static final ShelfState EMPTY = new ShelfState(0, 1, 1, 1, 0, 0, 0);
}
