package org.kaoyi.benchmarks.report;

/**
 * What is promised of a figure.
 *
 * @param of the ratio that it is about, or {@link #VALUE}
 * @param bound at least, or at most where less is better
 */
public record Floor(String of, double bound) {
    /** The figure itself. */
    public static final String VALUE = "value";

    public static Floor ofRatio(String other, double bound) {
        return new Floor(other, bound);
    }

    public static Floor ofValue(double bound) {
        return new Floor(VALUE, bound);
    }
}
