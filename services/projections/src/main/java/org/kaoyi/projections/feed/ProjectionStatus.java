package org.kaoyi.projections.feed;

import org.jspecify.annotations.Nullable;

/**
 * How far a projection is.
 *
 * @param position up to where its rows reflect the log
 * @param lag events of the log that it has not seen
 * @param failure why it stands still, or null
 * @param foldVersion of the rows that are read
 * @param parked events that the fold could not take, and those that wait behind them
 * @param former whether a generation is kept to which one can go back
 * @param rebuild the rebuild under way, or the last one of this process; null when there was none
 */
public record ProjectionStatus(
        String name,
        boolean running,
        long position,
        long lag,
        @Nullable String failure,
        int foldVersion,
        int parked,
        boolean former,
        @Nullable RebuildState rebuild) {}
