package org.kaoyi.projections.feed;

/** Another worker has moved the rows on since this one read where they stand, or folds them; this one starts over from the rows. */
final class FoldOvertaken extends RuntimeException {
    private static final long serialVersionUID = 1L;

    FoldOvertaken(String projection) {
        super("the rows of \"" + projection + "\" were moved on by another process, and are read anew");
    }
}
