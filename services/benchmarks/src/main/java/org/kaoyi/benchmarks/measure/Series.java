package org.kaoyi.benchmarks.measure;

import java.util.Arrays;

/** What several rounds of one measurement gave. */
public record Series(double min, double median, double max, int runs) {

    /** @throws IllegalArgumentException when there is no figure, or one is no number */
    public static Series of(double... figures) {
        if (figures.length == 0 || Arrays.stream(figures).anyMatch(figure -> !Double.isFinite(figure))) {
            throw new IllegalArgumentException("a series needs figures");
        }
        double[] sorted = figures.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        double median = sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
        return new Series(sorted[0], median, sorted[sorted.length - 1], sorted.length);
    }
}
