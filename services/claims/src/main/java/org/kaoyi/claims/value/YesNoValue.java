package org.kaoyi.claims.value;

/**
 * The one value of a yes-no question. Its claims differ by polarity alone: "no" is {@code denies} with this value
 * ({@code domain.md} §2), so that nothing can be said twice over.
 */
public record YesNoValue() implements Value {
    public static final YesNoValue YES = new YesNoValue();

    @Override
    public ValueType type() {
        return ValueType.YES_NO;
    }

    @Override
    public String display() {
        return "yes";
    }
}
