package org.kaoyi.claims.value.reading;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kaoyi.claims.value.Precedence;
import org.kaoyi.claims.value.ReadResult;
import org.kaoyi.claims.value.ReadResult.Refused;
import org.kaoyi.claims.value.ReadResult.Understood;
import org.kaoyi.claims.value.SequenceValue;
import org.kaoyi.claims.value.SetValue;
import org.kaoyi.claims.value.Value;
import org.kaoyi.claims.value.ValueContext;
import org.kaoyi.claims.value.ValueType;

/** Reads values that are made of others: sets {@code a; b} sequences {@code a > b = c}, and partial orders {@code a > b | c > d}. */
final class CompositeReader {
    /** A set or sequence is compared member by member; two of this size are forty thousand comparisons. */
    static final int MAX_MEMBERS = 200;

    private static final String SET_EXAMPLE = "apology; withdrawal; troops";
    private static final String SEQUENCE_EXAMPLE = "apology > withdrawal = troops";
    private static final String CHAINS_EXAMPLE = "apology > withdrawal | grain > troops";

    private final ValueReader reader;

    CompositeReader(ValueReader reader) {
        this.reader = reader;
    }

    ReadResult set(String wording, ValueContext context) {
        List<String> parts = Cells.split(wording, ';');
        Refused refused = checked(parts, "set", SET_EXAMPLE, context);
        if (refused != null) {
            return refused;
        }
        Set<Value> members = new LinkedHashSet<>();
        ReadResult failure = readAll(parts, members, context);
        return failure != null ? failure : ValueReader.understood(new SetValue(List.copyOf(members), context.closed()));
    }

    ReadResult sequence(String wording, ValueContext context) {
        List<List<List<String>>> chains = Cells.split(wording, '|').stream()
                .map(chain -> Cells.split(chain, '>').stream()
                        .map(step -> Cells.split(step, '='))
                        .toList())
                .toList();
        List<String> parts =
                chains.stream().flatMap(List::stream).flatMap(List::stream).toList();
        Refused refused = checked(parts, "sequence", SEQUENCE_EXAMPLE, context);
        if (refused != null) {
            return refused;
        }
        ValueContext topics = with(context, memberType(parts, context));
        List<List<List<Value>>> read = new ArrayList<>();
        for (List<List<String>> chain : chains) {
            List<List<Value>> steps = new ArrayList<>();
            ReadResult failure = readChain(chain, steps, topics);
            if (failure != null) {
                return failure;
            }
            read.add(steps);
        }
        return inOrder(SequenceValue.ofChains(read, context.chronology()));
    }

    /** Reads one chain into {@code steps}; returns what stands against it, or null. */
    private @Nullable ReadResult readChain(List<List<String>> chain, List<List<Value>> steps, ValueContext context) {
        Set<Value> seen = new HashSet<>();
        for (List<String> step : chain) {
            List<Value> tied = new ArrayList<>();
            ReadResult failure = readAll(step, tied, context);
            if (failure != null) {
                return failure;
            }
            if (!tied.stream().allMatch(seen::add)) {
                return new Refused("sequence-repeats", "A topic stands twice in the sequence", SEQUENCE_EXAMPLE);
            }
            steps.add(tied);
        }
        return null;
    }

    private static ReadResult inOrder(SequenceValue sequence) {
        return Precedence.of(sequence)
                .beforeItself()
                .<ReadResult>map(topic -> new Refused(
                        "sequence-circular",
                        "The chains of the sequence put '" + topic.display() + "' before itself",
                        CHAINS_EXAMPLE))
                .orElseGet(() -> ValueReader.understood(sequence));
    }

    private static @Nullable Refused checked(List<String> parts, String what, String example, ValueContext context) {
        if (parts.stream().anyMatch(String::isEmpty)) {
            return new Refused(what + "-unreadable", "A member of the " + what + " is empty", example);
        }
        if (parts.size() > MAX_MEMBERS) {
            return new Refused(what + "-too-long", "A " + what + " has at most " + MAX_MEMBERS + " members", example);
        }
        ValueType members = context.memberType();
        if (members == ValueType.SET || members == ValueType.SEQUENCE) {
            return new Refused(
                    what + "-nested", "Members of a " + what + " can not be " + members.label() + "s", example);
        }
        return null;
    }

    /** Reads all parts into {@code values}; returns the first result that is no value, or null. */
    private @Nullable ReadResult readAll(List<String> parts, Collection<Value> values, ValueContext context) {
        ValueContext member = with(context, memberType(parts, context));
        for (String part : parts) {
            ReadResult result = reader.read(part, member);
            if (!(result instanceof Understood understood)) {
                return result;
            }
            values.add(understood.value());
        }
        return null;
    }

    /** The declared type; else a term where each member is one of the vocabulary, a date or quantity where each reads as one, else text. */
    private ValueType memberType(List<String> parts, ValueContext context) {
        ValueType declared = context.memberType();
        if (declared != null) {
            return declared;
        }
        for (ValueType type : List.of(ValueType.TERM, ValueType.DATE, ValueType.QUANTITY)) {
            ValueContext member = with(context, type);
            if (parts.stream().allMatch(part -> reader.read(part, member) instanceof Understood)) {
                return type;
            }
        }
        return ValueType.TEXT;
    }

    private static ValueContext with(ValueContext context, ValueType type) {
        boolean composite = context.type() == ValueType.SET || context.type() == ValueType.SEQUENCE;
        return new ValueContext(
                composite ? type : context.type(),
                composite ? null : context.memberType(),
                context.unit(),
                context.population(),
                context.bound(),
                context.vocabulary(),
                context.closed(),
                context.chronology(),
                context.names());
    }
}
