package org.kaoyi.claims.comparison;

/** All widths of the comparison, printed with each report. */
public record Policy(String version) {
    public static final Policy STANDARD = new Policy("1");
}
