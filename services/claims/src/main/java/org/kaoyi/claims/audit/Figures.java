package org.kaoyi.claims.audit;

import org.kaoyi.claims.value.QuantityValue;

/** Figures of sentences, in which whom they count is seldom told beside them. */
final class Figures {
    /** A figure whose ends lie further apart than this is found beside every other. */
    private static final double VAGUE = 4;

    private static final String COUNT = "1";

    /** A figure given as a least one is meant to be near it. */
    private static final double NEAR = 1.25;

    private Figures() {}

    static QuantityValue uncounted(QuantityValue value) {
        return value.population() == null
                ? value
                : new QuantityValue(
                        value.low(),
                        value.lowClosed(),
                        value.high(),
                        value.highClosed(),
                        value.point(),
                        value.unit(),
                        null,
                        value.bound());
    }

    static boolean vague(QuantityValue value) {
        return ((value.low() == null || value.high() == null) && value.point() == null)
                || (value.low() != null
                        && value.high() != null
                        && value.low().doubleValue() * VAGUE < value.high().doubleValue());
    }

    /** 300,000 for 30萬: written out, and meant alike. */
    static boolean samePoint(QuantityValue one, QuantityValue other) {
        return one.point() != null
                && other.point() != null
                && one.point().compareTo(other.point()) == 0
                && one.unit().equals(other.unit());
    }

    /** Whether the number of a figure that tells no unit is that of a value that has one. */
    static boolean sameWithoutUnit(Said.Figure said, QuantityValue value) {
        QuantityValue figure = said.value();
        return figure.unit().equals(COUNT)
                && figure.population() == null
                && !value.unit().equals(COUNT)
                && figure.point() != null
                && value.point() != null
                && figure.point().compareTo(value.point()) == 0;
    }

    /** 500 is no less than "at least 271", and not what it is about. */
    static boolean near(QuantityValue said, QuantityValue claim) {
        return claim.high() != null
                || claim.point() == null
                || said.low() == null
                || said.low().doubleValue() <= claim.point().doubleValue() * NEAR;
    }
}
