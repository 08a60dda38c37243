package org.kaoyi.claims.value.reading;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kaoyi.claims.authority.AuthorityId;
import org.kaoyi.claims.authority.AuthorityKind;
import org.kaoyi.claims.value.InitiativeValue;
import org.kaoyi.claims.value.Joining;
import org.kaoyi.claims.value.ReadResult;
import org.kaoyi.claims.value.ReadResult.Refused;
import org.kaoyi.claims.value.ReadResult.Understood;
import org.kaoyi.claims.value.ReadResult.UnknownName;
import org.kaoyi.claims.value.SequenceValue;
import org.kaoyi.claims.value.SetValue;
import org.kaoyi.claims.value.Value;
import org.kaoyi.claims.value.ValueContext;
import org.kaoyi.claims.value.ValueType;
import org.kaoyi.claims.value.wording.Wording;

/** Reads values that are made of others: sets {@code a; b}, sequences {@code a > b = c}, initiatives {@code proposed: Mao + Kim}. */
final class CompositeReader {
    /** A set or sequence is compared member by member; two of this size are forty thousand comparisons. */
    static final int MAX_MEMBERS = 200;

    private static final String SET_EXAMPLE = "apology; withdrawal; troops";
    private static final String SEQUENCE_EXAMPLE = "apology > withdrawal = troops";
    private static final String INITIATIVE_EXAMPLE = "proposed: Mao · proposed: Mao + Kim · proposed: Mao | Kim";

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

    ReadResult initiative(String wording, ValueContext context) {
        List<String> parts = Cells.split(wording, ':');
        if (parts.size() != 2 || parts.getFirst().isEmpty() || parts.getLast().isEmpty()) {
            return new Refused(
                    "initiative-unreadable", "An initiative needs an act, a colon, and agents", INITIATIVE_EXAMPLE);
        }
        String agents = parts.getLast();
        boolean joint = Cells.split(agents, '+').size() > 1;
        boolean convergent = Cells.split(agents, '|').size() > 1;
        boolean staged = Cells.split(agents, '>').size() > 1;
        if ((joint ? 1 : 0) + (convergent ? 1 : 0) + (staged ? 1 : 0) > 1) {
            return new Refused("initiative-mixed", "Agents are joined in two different ways", INITIATIVE_EXAMPLE);
        }
        Joining joining =
                joint ? Joining.JOINT : convergent ? Joining.CONVERGENT : staged ? Joining.STAGED : Joining.SOLE;
        List<AuthorityId> ids = new ArrayList<>();
        for (String name : Cells.split(agents, joint ? '+' : convergent ? '|' : '>')) {
            List<AuthorityId> found = name.isEmpty()
                    ? List.of()
                    : context.names().resolve(AuthorityKind.AGENT, null, Cells.unescape(name));
            if (name.isEmpty()) {
                return new Refused("initiative-unreadable", "An agent is missing", INITIATIVE_EXAMPLE);
            }
            if (found.size() != 1) {
                return new UnknownName(AuthorityKind.AGENT, Cells.unescape(name), found.size() > 1);
            }
            if (ids.contains(found.getFirst())) {
                return new Refused("initiative-repeats", "An agent is named twice", INITIATIVE_EXAMPLE);
            }
            ids.add(found.getFirst());
        }
        String act = Wording.fold(Cells.unescape(parts.getFirst())).toLowerCase(Locale.ROOT);
        return ValueReader.understood(new InitiativeValue(act, ids, joining, null, null));
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
