package org.kaoyi.projections.search;

/** Where a document stands: numbers are cut into blocks, and these joined into stretches. */
final class Blocks {
    /** How keys are dealt out to the drawers of a stretch. */
    static final Drawers DRAWERS = new Drawers(16);

    /** Documents of a stretch: as many as the drawers of a stretch tell apart. */
    static final int STRETCH = DRAWERS.documents();

    static final int OF_STRETCH = STRETCH / NumberSet.BLOCK;

    private Blocks() {}

    static long block(long number) {
        return number / NumberSet.BLOCK;
    }

    static int inBlock(long number) {
        return (int) (number % NumberSet.BLOCK);
    }

    static long stretch(long number) {
        return number / STRETCH;
    }

    static int inStretch(long number) {
        return (int) (number % STRETCH);
    }
}
