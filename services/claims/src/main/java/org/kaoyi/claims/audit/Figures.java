package org.kaoyi.claims.audit;

import java.math.BigDecimal;
import org.kaoyi.claims.value.QuantityValue;

/** Figures of sentences, in which whom they count is seldom told beside them. */
final class Figures {
    /** A figure whose ends lie further apart than this is found beside every other. */
    private static final double VAGUE = 4;

    private static final String COUNT = "1";

    /** Two armies, three stages: small counts are everywhere. */
    private static final double SMALL = 10;

    /** A figure given as a least or a greatest one is meant to be near it. */
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

    /** Whether a figure is just so many, of persons or of nothing that has a unit. */
    static boolean isCountOf(Said.Figure said, int many) {
        BigDecimal point = said.value().point();
        return said.value().unit().equals(COUNT) && point != null && point.compareTo(BigDecimal.valueOf(many)) == 0;
    }

    static boolean isSmall(QuantityValue value) {
        BigDecimal most = value.point() != null ? value.point() : value.high();
        return most != null && most.doubleValue() <= SMALL;
    }

    /** 500 is no less than "at least 271", and not what it is about; nor are 44,000 men what "at least seven" is about. */
    static boolean near(QuantityValue said, QuantityValue claim) {
        return isAbout(claim, said) && isAbout(said, claim);
    }

    /** Whether a figure that is open at one end is as near there to the other as it is meant. */
    private static boolean isAbout(QuantityValue open, QuantityValue other) {
        if (open.point() == null) {
            return true;
        }
        double point = open.point().doubleValue();
        return open.high() == null
                ? other.low() == null || other.low().doubleValue() <= point * NEAR
                : open.low() != null || other.high() == null || other.high().doubleValue() * NEAR >= point;
    }
}
