package org.kaoyi.claims.value;

/**
 * A typed value as read from a wording. The wording itself stays with the claim; a value is what the comparator sees.
 *
 * <p>Values are plain data: their record components are what the log stores.
 */
public sealed interface Value
        permits DateValue,
                QuantityValue,
                AgentValue,
                PlaceValue,
                TermValue,
                YesNoValue,
                InitiativeValue,
                SequenceValue,
                SetValue,
                TextValue {

    /** The type of question that this value can answer. */
    ValueType type();

    /** A short form in which equal values read alike, such as {@code 300000} for 三十萬 and {@code 1957-11-09}. */
    String display();
}
