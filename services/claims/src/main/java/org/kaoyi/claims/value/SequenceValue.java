package org.kaoyi.claims.value;

import java.util.List;
import java.util.stream.Collectors;

/**
 * An order of topics, with ties.
 *
 * @param steps from first to last; the members of one step are tied; a member stands in one step only
 * @param chronology whether this is the order of events; nothing is compared when it is {@link Chronology#NO}
 */
public record SequenceValue(List<List<Value>> steps, Chronology chronology) implements Value {
    public SequenceValue {
        steps = steps.stream().map(List::copyOf).toList();
    }

    @Override
    public ValueType type() {
        return ValueType.SEQUENCE;
    }

    @Override
    public String display() {
        return steps.stream()
                .map(tied -> tied.stream().map(Value::display).sorted().collect(Collectors.joining(" = ")))
                .collect(Collectors.joining(" > "));
    }
}
