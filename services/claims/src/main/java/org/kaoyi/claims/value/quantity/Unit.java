package org.kaoyi.claims.value.quantity;

import java.math.BigDecimal;

/**
 * A unit of measure: {@code numerator / denominator} base units of its dimension. Two numbers, since 坪 is exactly 400/121 m².
 *
 * @param code the name under which values hold it: a UCUM code where there is one
 * @param dimension what it measures; only units of one dimension are compared
 */
public record Unit(String code, String dimension, BigDecimal numerator, BigDecimal denominator) {
    /** A plain count. */
    public static final Unit ONE = new Unit("1", "count", BigDecimal.ONE, BigDecimal.ONE);

    /** A unit the table does not know: a dimension of its own, compared only with its own name. */
    public static Unit unknown(String name) {
        return new Unit(name, "unit " + name, BigDecimal.ONE, BigDecimal.ONE);
    }

    /** Whether figures in the two units can be compared. */
    public boolean comparableWith(Unit other) {
        return dimension.equals(other.dimension);
    }
}
