package org.kaoyi.claims.comparison;

import java.util.ArrayList;
import java.util.List;
import org.kaoyi.claims.value.SetValue;
import org.kaoyi.claims.value.Value;
import org.kaoyi.claims.value.ValueType;

/**
 * Sets, member by member ({@code domain.md} §2). An open set says "these among others", so that other members are no contradiction; a
 * closed one says "these and no others".
 */
final class SetComparison {
    private final ValueComparator members;

    SetComparison(ValueComparator members) {
        this.members = members;
    }

    Comparison compare(SetValue one, SetValue other) {
        Matches ofOne = match(one.members(), other.members());
        Matches ofOther = match(other.members(), one.members());
        if (one.closed() == other.closed() && ofOne.allEqual && ofOther.allEqual) {
            return Comparison.of(Relation.EQUAL, Reason.of("same-members", one.display()));
        }
        if (!ofOne.exclusive.isEmpty()) {
            return Comparison.of(Relation.INCOMPATIBLE, new Reason("members-exclude", ofOne.exclusive));
        }
        boolean surplus = other.closed() && !ofOne.missing.isEmpty();
        boolean otherSurplus = one.closed() && !ofOther.missing.isEmpty();
        if (surplus || otherSurplus) {
            // What an open set leaves out is no contradiction, but it is told: the reason says what each names alone.
            return Comparison.of(
                    Relation.INCOMPATIBLE,
                    Reason.of("members-differ", String.join("; ", ofOne.missing), String.join("; ", ofOther.missing)));
        }
        // Whoever names all that an open set names, and then some, says more than it, whatever that is.
        boolean holdsAnOpenOne = (ofOther.allEqual && !other.closed()) || (ofOne.allEqual && !one.closed());
        if (!holdsAnOpenOne && (ofOne.undecided || ofOther.undecided)) {
            return Comparison.of(
                    Relation.INCOMPARABLE, Reason.of("members-incomparable", one.display(), other.display()));
        }
        return new Comparison(
                Relation.COMPATIBLE,
                fit(one, ofOne, other, ofOther),
                Reason.of("members-compatible", one.display(), other.display()));
    }

    /** A set says more when it names all that the other does, and then some, or that there are no others. */
    private static Fit fit(SetValue one, Matches ofOne, SetValue other, Matches ofOther) {
        boolean holdsOther = ofOther.allEqual && (one.closed() || !other.closed());
        boolean heldByOther = ofOne.allEqual && (other.closed() || !one.closed());
        return holdsOther == heldByOther ? Fit.PARTIAL : holdsOther ? Fit.FIRST_NARROWER : Fit.SECOND_NARROWER;
    }

    private Matches match(List<Value> some, List<Value> others) {
        Matches matches = new Matches();
        for (Value member : some) {
            matches.add(member, others);
        }
        return matches;
    }

    /** How the members of one set fare in another. */
    private final class Matches {
        private final List<String> missing = new ArrayList<>();
        private final List<String> exclusive = new ArrayList<>();
        private boolean allEqual = true;
        private boolean undecided;

        private void add(Value member, List<Value> others) {
            boolean equal = false;
            boolean compatible = false;
            boolean comparable = others.isEmpty();
            for (Value other : others) {
                Relation relation = members.compareMembers(member, other).relation();
                equal |= relation == Relation.EQUAL;
                compatible |= relation == Relation.EQUAL || relation == Relation.COMPATIBLE;
                comparable |= relation != Relation.INCOMPARABLE;
                // Other agents, places, dates and figures may stand beside each other in a set; excluding terms may
                // not.
                if (relation == Relation.INCOMPATIBLE && member.type() == ValueType.TERM && exclusive.isEmpty()) {
                    exclusive.add(members.shown(member));
                    exclusive.add(members.shown(other));
                }
            }
            allEqual &= equal;
            undecided |= !comparable;
            if (!compatible && comparable) {
                missing.add(members.shown(member));
            }
        }
    }
}
