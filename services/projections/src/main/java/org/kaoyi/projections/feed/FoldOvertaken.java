package org.kaoyi.projections.feed;

/** Another worker has moved the projection on since this one read its position; this one starts over from the rows. */
final class FoldOvertaken extends RuntimeException {
    private static final long serialVersionUID = 1L;

    FoldOvertaken(String projection) {
        super("projection \"" + projection + "\" was moved on by another process; only one may fold it at a time");
    }
}
