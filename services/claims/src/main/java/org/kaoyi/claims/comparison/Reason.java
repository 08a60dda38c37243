package org.kaoyi.claims.comparison;

import java.util.List;

/**
 * Why the comparator decided as it did, as data: a static code and the values it speaks of.
 *
 * @param code such as {@code disjoint}, {@code nested}, {@code unlike-units}
 * @param arguments what the sentence speaks of, in order
 */
public record Reason(String code, List<String> arguments) {
    public Reason {
        arguments = List.copyOf(arguments);
    }

    public static Reason of(String code, String... arguments) {
        return new Reason(code, List.of(arguments));
    }
}
