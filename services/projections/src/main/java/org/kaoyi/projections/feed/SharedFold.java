package org.kaoyi.projections.feed;

import org.kaoyi.claims.reference.ReferenceBook;

/**
 * A fold that can be kept by several processes, each with some shares of it ({@link Shares}): between two flushes it remembers nothing but
 * the book, and what a claim or an examination changes are rows of the one family of occasions that it tells of, and tallies.
 */
public interface SharedFold extends Fold {

    /** The reference data that it owns: whoever lets another process fold an event applies it here. */
    ReferenceBook book();
}
