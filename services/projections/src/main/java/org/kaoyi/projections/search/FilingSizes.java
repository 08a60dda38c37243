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
     * Leaves of a hundred keys are twenty-five kilobytes to look through. Drawers are read and written whole, and have two kilobytes at most on
     * the average, in a unit and in a stretch. A unit has moved when the next is complete: each binding moves a slice, of half a megabyte.
     */
    static final FilingSizes USUAL = new FilingSizes(64, 1 << 13, 1 << 13, 1 << 20, 128, 32, 512);
}
