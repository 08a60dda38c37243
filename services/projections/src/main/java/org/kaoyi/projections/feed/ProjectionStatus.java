package org.kaoyi.projections.feed;

import org.jspecify.annotations.Nullable;

/**
 * How far a projection is.
 *
 * @param position up to where its rows reflect the log
 * @param lag events of the log that it has not seen
 * @param failure why it stands still, or null
 */
public record ProjectionStatus(
        String name,
        boolean running,
        long position,
        long lag,
        @Nullable String failure) {}
