package org.kaoyi.projections.search;

/**
 * When documents are bound and moved. The rows depend on these and on the log alone: other sizes need another version of the fold.
 *
 * @param leaves documents that lie loose at most: each question looks through them
 * @param leafKeys keys that these have together, a long quotation having thousands, before they are bound
 * @param unit at each multiple of so many numbers in a block a unit ends
 * @param unitKeys keys that the documents of a unit have together before it is complete earlier
 * @param slices into so many a unit is cut to be moved, at least
 * @param inDrawers documents of a unit up to which a key is moved into a drawer; with more, into a row of its own
 * @param layer keys of all documents that moved to the drawers of a stretch, also those that went into rows of their own, for each drawer
 *     on the average, before others are begun beside them
 */
record FilingSizes(int leaves, int leafKeys, int unit, int unitKeys, int slices, int inDrawers, int layer) {
    /**
     * Leaves of a hundred keys are twenty-five kilobytes to look through, and of whatever length not much more than sixty-four, for which two
     * long quotations are bound at once. Drawers are read and written whole, and have two kilobytes at most on the average, in a unit that
     * runs to its end three; that of a very frequent key has up to thirty-two more until the unit moves.
     */
    static final FilingSizes USUAL = new FilingSizes(64, 1 << 14, 1 << 13, 1 << 20, 64, 32, 512);

    FilingSizes {
        if (unit > UnitDrawers.SHAPE.documents()) {
            throw new IllegalArgumentException(
                    "entries of a unit tell " + UnitDrawers.SHAPE.documents() + " documents apart, and not " + unit);
        }
    }

    /** Documents from a number on, that one included, up to where a unit ends. */
    int untilEnd(long number) {
        int inBlock = Blocks.inBlock(number);
        int inUnit = inBlock % unit;
        return Math.min(unit - inUnit, NumberSet.BLOCK - inBlock);
    }

    /**
     * With how many keys a unit is complete. What is left until it ends is not worth a unit of its own where it is less than half of one, as
     * long as the documents are that are there: for a small unit the one before would have to move at once.
     *
     * @param keys of the documents that are there
     * @param untilEnd documents that are left
     */
    long full(long keys, long documents, int untilEnd) {
        long left = keys * untilEnd / documents;
        return 2 * left < unitKeys ? 2L * unitKeys : unitKeys;
    }
}
