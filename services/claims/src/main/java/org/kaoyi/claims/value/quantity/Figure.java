package org.kaoyi.claims.value.quantity;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A number as worded, before the words around it.
 *
 * @param point the number, or null for a range or a word such as 幾十
 * @param low the least it means by its own precision
 * @param high the greatest, included unless {@code more}
 * @param more whether 餘 or 多 follows it, so that {@code high} is the next unit of its last non-zero digit and not included
 */
record Figure(@Nullable BigDecimal point, BigDecimal low, BigDecimal high, boolean more) {

    static Figure exact(BigDecimal point) {
        return new Figure(point, point, point, false);
    }

    /** A figure that means {@code point} to within {@code half} on each side. */
    static Figure rounded(BigDecimal point, BigDecimal half) {
        return new Figure(point, point.subtract(half), point.add(half), false);
    }

    static Figure range(BigDecimal low, BigDecimal high) {
        return new Figure(null, low, high, false);
    }

    /** 餘, 多, "over": from the figure to the next unit of its last non-zero digit ({@code domain.md} §2). */
    Figure andMore() {
        BigDecimal from = point == null ? low : point;
        BigDecimal stripped = from.stripTrailingZeros();
        BigDecimal unit = stripped.signum() == 0 ? BigDecimal.ONE : stripped.ulp();
        return new Figure(point, from, point == null ? high : from.add(unit), point != null);
    }

    /** A part of a whole in hundredths of it. */
    Figure percent() {
        BigDecimal exact = point == null ? null : point.movePointRight(2);
        return new Figure(exact, low.movePointRight(2), high.movePointRight(2), more);
    }

    Figure hull(Figure other) {
        return new Figure(null, low.min(other.low), high.max(other.high), other.more);
    }
}
