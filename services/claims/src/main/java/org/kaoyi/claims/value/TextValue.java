package org.kaoyi.claims.value;

/** Free wording: kept and shown side by side, never compared. */
public record TextValue(String text) implements Value {
    @Override
    public ValueType type() {
        return ValueType.TEXT;
    }

    @Override
    public String display() {
        return text;
    }
}
