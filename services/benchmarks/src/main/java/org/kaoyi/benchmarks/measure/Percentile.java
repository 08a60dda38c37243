package org.kaoyi.benchmarks.measure;

import java.util.Arrays;

/** Percentiles by the nearest rank: a value that was measured, never one between two. */
public final class Percentile {
    private Percentile() {}

    /**
     * @param percent above 0, at most 100
     * @throws IllegalArgumentException when there are no values
     */
    public static long of(long[] values, double percent) {
        if (values.length == 0 || percent <= 0 || percent > 100) {
            throw new IllegalArgumentException("a percentile needs values and a percentage");
        }
        long[] sorted = values.clone();
        Arrays.sort(sorted);
        int rank = (int) Math.ceil(percent / 100 * sorted.length);
        return sorted[rank - 1];
    }
}
