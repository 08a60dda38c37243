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
        MemberReader members = MemberReader.of(reader, parts, context);
        Set<Value> read = new LinkedHashSet<>();
        ReadResult failure = readAll(parts, read, members);
        return failure != null ? failure : ValueReader.understood(new SetValue(List.copyOf(read), context.closed()));
    }

    ReadResult sequence(String wording, ValueContext context) {
        Refused arrow = Arrows.refused(wording);
        if (arrow != null) {
            return arrow;
        }
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
        MemberReader members = MemberReader.of(reader, parts, context);
        List<List<List<Value>>> read = new ArrayList<>();
        for (List<List<String>> chain : chains) {
            List<List<Value>> steps = new ArrayList<>();
            ReadResult failure = readChain(chain, steps, members);
            if (failure != null) {
                return failure;
            }
            read.add(steps);
        }
        return inOrder(SequenceValue.ofChains(read, context.chronology()), members);
    }

    /** Reads one chain into {@code steps}; returns what stands against it, or null. */
    private static @Nullable ReadResult readChain(
            List<List<String>> chain, List<List<Value>> steps, MemberReader members) {
        Set<Value> seen = new HashSet<>();
        for (List<String> step : chain) {
            List<Value> tied = new ArrayList<>();
            ReadResult failure = readAll(step, tied, members);
            if (failure != null) {
                return failure;
            }
            for (Value topic : tied) {
                if (!seen.add(topic)) {
                    return new Refused(
                            "sequence-repeats",
                            "The topic " + members.written(topic) + " stands twice in one chain of the sequence",
                            SEQUENCE_EXAMPLE);
                }
            }
            steps.add(tied);
        }
        return null;
    }

    private static ReadResult inOrder(SequenceValue sequence, MemberReader members) {
        return Precedence.of(sequence)
                .beforeItself()
                .<ReadResult>map(topic -> new Refused(
                        "sequence-circular",
                        "The chains of the sequence together put " + members.written(topic) + " before itself",
                        CHAINS_EXAMPLE))
                .orElseGet(() -> ValueReader.understood(sequence));
    }

    private static @Nullable Refused checked(List<String> parts, String what, String example, ValueContext context) {
        if (parts.stream().anyMatch(String::isEmpty)) {
            return new Refused(what + "-unreadable", "A member of the " + what + " is empty", example);
        }
        if (parts.size() > ValueReader.MAX_MEMBERS) {
            return new Refused(
                    what + "-too-long", "A " + what + " has at most " + ValueReader.MAX_MEMBERS + " members", example);
        }
        ValueType members = context.memberType();
        if (members == ValueType.SET || members == ValueType.SEQUENCE) {
            return new Refused(
                    what + "-nested", "Members of a " + what + " can not be " + members.label() + "s", example);
        }
        return null;
    }

    /** Reads all parts into {@code values}; returns the first result that is no value, or null. */
    private static @Nullable ReadResult readAll(List<String> parts, Collection<Value> values, MemberReader members) {
        for (String part : parts) {
            ReadResult result = members.read(part);
            if (!(result instanceof Understood understood)) {
                return result;
            }
            values.add(understood.value());
        }
        return null;
    }
}
