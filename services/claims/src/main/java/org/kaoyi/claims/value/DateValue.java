package org.kaoyi.claims.value;

/**
 * A date or span in EDTF (ISO 8601-2:2019, levels 0, 1 and of 2 sets), in the proleptic Gregorian calendar.
 *
 * @param edtf the normalised expression, such as {@code 1957-11-09}, {@code 1958-03-15/1958-04-25}, {@code [1958-04..1958-05]}
 */
public record DateValue(String edtf) implements Value {
    @Override
    public ValueType type() {
        return ValueType.DATE;
    }

    @Override
    public String display() {
        return edtf;
    }
}
