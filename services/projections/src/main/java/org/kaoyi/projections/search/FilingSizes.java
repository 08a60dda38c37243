package org.kaoyi.projections.search;

/**
 * When documents are bound and moved. The rows depend on these and on the log alone: other sizes need another version of the fold.
 *
 * @param leaves documents that lie loose at most: each question looks through them
 * @param leafKeys keys that these have together, a long quotation having thousands, before they are bound
 * @param unit documents of a unit at most
 * @param unitKeys keys that these have together before the unit is complete
 * @param slices into so many a unit is cut to be moved
 * @param inDrawers documents of a unit up to which a key is moved into a drawer; with more, into a row of its own
 * @param layer entries that a drawer of a stretch has on the average, before another is begun beside it
 */
record FilingSizes(int leaves, int leafKeys, int unit, int unitKeys, int slices, int inDrawers, int layer) {
    /**
     * Leaves of a hundred keys are twenty-five kilobytes to look through, and of whatever length not much more than sixty-four, for which two
     * long quotations are bound at once. Drawers are read and written whole, and have two kilobytes at most on the average, in a unit and in
     * a stretch. Leaves are bound sixty-four times at least before a unit is complete: by then the one before has moved.
     */
    static final FilingSizes USUAL = new FilingSizes(64, 1 << 14, 1 << 13, 1 << 20, 64, 32, 512);
}
