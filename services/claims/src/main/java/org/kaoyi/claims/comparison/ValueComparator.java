package org.kaoyi.claims.comparison;

import java.util.stream.Collectors;
import org.kaoyi.claims.authority.AuthorityKind;
import org.kaoyi.claims.authority.AuthorityRelations;
import org.kaoyi.claims.value.AgentValue;
import org.kaoyi.claims.value.DateValue;
import org.kaoyi.claims.value.InitiativeValue;
import org.kaoyi.claims.value.PlaceValue;
import org.kaoyi.claims.value.Policy;
import org.kaoyi.claims.value.QuantityValue;
import org.kaoyi.claims.value.SequenceValue;
import org.kaoyi.claims.value.SetValue;
import org.kaoyi.claims.value.TermValue;
import org.kaoyi.claims.value.TextValue;
import org.kaoyi.claims.value.Value;
import org.kaoyi.claims.value.YesNoValue;

/**
 * The one comparator of values ({@code domain.md} §2). Total and symmetric: the values swapped give the same relation and the fit
 * swapped. Where values are comparable, EQUAL is an equivalence. Free text, and a sequence that is no chronology, compare with nothing,
 * themselves included.
 */
public final class ValueComparator {
    private final Policy policy;
    private final AuthorityRelations relations;
    private final AuthorityComparison authorities;
    private final SetComparison sets;
    private final SequenceComparison sequences;
    private final InitiativeComparison initiatives;

    /**
     * @param policy the widths under which the values were read; widths are in the values, so this is what reports print
     * @param relations what is declared between authorities
     */
    public ValueComparator(Policy policy, AuthorityRelations relations) {
        this.policy = policy;
        this.relations = relations;
        authorities = new AuthorityComparison(relations);
        sets = new SetComparison(this);
        sequences = new SequenceComparison(this);
        initiatives = new InitiativeComparison(relations);
    }

    /** The policy to print beside a report. */
    public Policy policy() {
        return policy;
    }

    /** How {@code one} and {@code other} stand to each other, and why. */
    public Comparison compare(Value one, Value other) {
        if (one.type() != other.type()) {
            return Comparison.of(
                    Relation.INCOMPARABLE,
                    Reason.of("unlike-types", one.type().label(), other.type().label()));
        }
        return switch (one) {
            case DateValue a -> DateComparison.compare(a, (DateValue) other);
            case QuantityValue a -> QuantityComparison.compare(a, (QuantityValue) other);
            case AgentValue a -> authorities.exclusive(AuthorityKind.AGENT, a.agent(), ((AgentValue) other).agent());
            case PlaceValue a -> authorities.exclusive(AuthorityKind.PLACE, a.place(), ((PlaceValue) other).place());
            case TermValue a -> authorities.terms(a.term(), ((TermValue) other).term());
            case YesNoValue a -> Comparison.of(Relation.EQUAL, Reason.of("same", a.display()));
            case SetValue a -> sets.compare(a, (SetValue) other);
            case SequenceValue a -> sequences.compare(a, (SequenceValue) other);
            case InitiativeValue a -> initiatives.compare(a, (InitiativeValue) other);
            case TextValue a -> Comparison.of(Relation.INCOMPARABLE, Reason.of("text"));
        };
    }

    /** The relation alone, as {@link #compare} finds it: of thousands of figures or orders that all differ, few are asked why. */
    public Relation relation(Value one, Value other) {
        if (one instanceof QuantityValue quantity && other instanceof QuantityValue otherQuantity) {
            return QuantityComparison.relation(quantity, otherQuantity);
        }
        return one instanceof SequenceValue sequence && other instanceof SequenceValue otherSequence
                ? sequences.relation(sequence, otherSequence)
                : compare(one, other).relation();
    }

    /**
     * How two members of sets stand to each other: free words are the same member when they are the same words; nothing else is claimed of
     * them.
     */
    public Comparison compareMembers(Value one, Value other) {
        return one.equals(other)
                ? Comparison.of(Relation.EQUAL, Reason.of("same", one.display()))
                : compare(one, other);
    }

    /** The order that a sequence tells, to be laid over others that this comparator gives. */
    public ToldOrder order(SequenceValue sequence) {
        return sequences.order(sequence);
    }

    /** The value as a reader of a reason knows it: the name of an authority rather than its id. */
    public String shown(Value value) {
        return switch (value) {
            case AgentValue agent -> relations.name(AuthorityKind.AGENT, agent.agent());
            case PlaceValue place -> relations.name(AuthorityKind.PLACE, place.place());
            case TermValue term -> relations.name(AuthorityKind.TERM, term.term());
            case SetValue set ->
                set.members().stream().map(this::shown).sorted().collect(Collectors.joining("; "));
            default -> value.display();
        };
    }
}
