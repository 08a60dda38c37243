package org.kaoyi.claims.value.reading;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kaoyi.claims.value.ReadResult;
import org.kaoyi.claims.value.ReadResult.Refused;
import org.kaoyi.claims.value.ReadResult.Understood;
import org.kaoyi.claims.value.SequenceValue;
import org.kaoyi.claims.value.SetValue;
import org.kaoyi.claims.value.Value;
import org.kaoyi.claims.value.ValueContext;
import org.kaoyi.claims.value.ValueType;

/** Reads values that are made of others: sets {@code a; b} and sequences {@code a > b = c}. */
final class CompositeReader {
    /** A set or sequence is compared member by member; two of this size are forty thousand comparisons. */
    static final int MAX_MEMBERS = 200;

    private static final String SET_EXAMPLE = "apology; withdrawal; troops";
    private static final String SEQUENCE_EXAMPLE = "apology > withdrawal = troops";

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
        List<List<String>> steps = Cells.split(wording, '>').stream()
                .map(step -> Cells.split(step, '='))
                .toList();
        List<String> parts = steps.stream().flatMap(List::stream).toList();
        Refused refused = checked(parts, "sequence", SEQUENCE_EXAMPLE, context);
        if (refused != null) {
            return refused;
        }
        ValueType memberType = memberType(parts, context);
        List<List<Value>> read = new ArrayList<>();
        Set<Value> seen = new HashSet<>();
        for (List<String> step : steps) {
            List<Value> tied = new ArrayList<>();
            ReadResult failure = readAll(step, tied, with(context, memberType));
            if (failure != null) {
                return failure;
            }
            if (!tied.stream().allMatch(seen::add)) {
                return new Refused("sequence-repeats", "A topic stands twice in the sequence", SEQUENCE_EXAMPLE);
            }
            read.add(tied);
        }
        return ValueReader.understood(new SequenceValue(read, context.chronology()));
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
