package org.kaoyi.claims.cases;

/** Two sides between which a case differs, in alphabetical order; the same twice when one side differs with itself. */
public record SidePair(String one, String other) implements Comparable<SidePair> {
    public static SidePair of(String one, String other) {
        return one.compareTo(other) <= 0 ? new SidePair(one, other) : new SidePair(other, one);
    }

    @Override
    public int compareTo(SidePair that) {
        int first = one.compareTo(that.one);
        return first != 0 ? first : other.compareTo(that.other);
    }
}
