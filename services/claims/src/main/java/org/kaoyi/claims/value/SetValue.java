package org.kaoyi.claims.value;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Several values given together.
 *
 * @param members in the order given, without duplicates, none of them a set
 * @param closed whether the source gives them as all there are; unset in a table means open
 */
public record SetValue(List<Value> members, boolean closed) implements Value {
    public SetValue {
        members = List.copyOf(members);
    }

    @Override
    public ValueType type() {
        return ValueType.SET;
    }

    @Override
    public String display() {
        String inside = members.stream().map(Value::display).sorted().collect(Collectors.joining("; "));
        return closed ? "{" + inside + "}" : inside;
    }
}
