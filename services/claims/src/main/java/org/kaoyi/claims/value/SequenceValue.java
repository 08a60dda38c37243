package org.kaoyi.claims.value;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An order of topics, with ties; a partial order where a source tells several chains and nothing of the place of one beside the other.
 *
 * @param steps the first chain, from first to last; the members of one step are tied; a member stands in one step of a chain only
 * @param beside the further chains, each as {@code steps}; null where the source tells one. A topic may stand in several, and the chains
 *     put none both before and after another.
 * @param chronology whether this is the order of events; nothing is compared when it is {@link Chronology#NO}
 */
public record SequenceValue(
        List<List<Value>> steps, @Nullable List<List<List<Value>>> beside, Chronology chronology) implements Value {
    public SequenceValue {
        steps = copied(steps);
        beside = beside == null || beside.isEmpty()
                ? null
                : beside.stream().map(SequenceValue::copied).toList();
    }

    /** An order told as one chain. */
    public SequenceValue(List<List<Value>> steps, Chronology chronology) {
        this(steps, null, chronology);
    }

    /** An order told in these chains, one at least. */
    public static SequenceValue ofChains(List<List<List<Value>>> chains, Chronology chronology) {
        return new SequenceValue(chains.getFirst(), chains.subList(1, chains.size()), chronology);
    }

    /** All chains, as told. */
    public List<List<List<Value>>> chains() {
        return Stream.concat(
                        Stream.of(steps), Objects.requireNonNullElse(beside, List.<List<List<Value>>>of()).stream())
                .toList();
    }

    /** Each topic once, in the order of the telling. */
    public List<Value> topics() {
        return chains().stream()
                .flatMap(List::stream)
                .flatMap(List::stream)
                .distinct()
                .toList();
    }

    /** The same order, taken as that of events or not. */
    public SequenceValue as(Chronology other) {
        return new SequenceValue(steps, beside, other);
    }

    @Override
    public ValueType type() {
        return ValueType.SEQUENCE;
    }

    @Override
    public String display() {
        return chains().stream().map(SequenceValue::shown).collect(Collectors.joining(" | "));
    }

    private static String shown(List<List<Value>> chain) {
        return chain.stream()
                .map(tied -> tied.stream().map(Value::display).sorted().collect(Collectors.joining(" = ")))
                .collect(Collectors.joining(" > "));
    }

    private static List<List<Value>> copied(List<List<Value>> chain) {
        return chain.stream().map(List::copyOf).toList();
    }
}
