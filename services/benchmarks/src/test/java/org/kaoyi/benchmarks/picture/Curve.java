package org.kaoyi.benchmarks.picture;

import java.util.List;

/**
 * What was measured at several sizes of a ledger.
 *
 * @param name as it stands beside the line
 * @param points from the smallest ledger to the largest
 */
record Curve(String name, List<Point> points) {
    /**
     * One size.
     *
     * @param size events or claims of the ledger
     * @param middle the median of the rounds, or the percentile of the one
     * @param low smallest round, or the same as the middle
     * @param high largest round, or the same as the middle
     */
    record Point(double size, double low, double middle, double high) {
        Point(double size, double figure) {
            this(size, figure, figure, figure);
        }
    }

    /** One size says nothing of how a thing grows. */
    boolean isCurve() {
        return points.size() > 1;
    }
}
