package org.kaoyi.claims.comparison;

/** The verdict of the comparator on two values. */
public record Comparison(Relation relation, Fit fit, Reason reason) {

    public static Comparison of(Relation relation, Reason reason) {
        return new Comparison(relation, Fit.EVEN, reason);
    }
}
