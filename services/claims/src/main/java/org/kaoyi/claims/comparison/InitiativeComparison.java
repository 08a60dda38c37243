package org.kaoyi.claims.comparison;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import org.kaoyi.claims.authority.AuthorityId;
import org.kaoyi.claims.authority.AuthorityKind;
import org.kaoyi.claims.authority.AuthorityRelations;
import org.kaoyi.claims.value.InitiativeValue;
import org.kaoyi.claims.value.Joining;

/** Initiatives: who alone, or who together, did the same act about the same object ({@code domain.md} §2). */
final class InitiativeComparison {
    private final AuthorityRelations relations;

    InitiativeComparison(AuthorityRelations relations) {
        this.relations = relations;
    }

    Comparison compare(InitiativeValue one, InitiativeValue other) {
        if (!one.act().equals(other.act())) {
            return Comparison.of(Relation.INCOMPARABLE, Reason.of("unlike-acts", one.act(), other.act()));
        }
        if (one.object() != null && other.object() != null && !one.object().equals(other.object())) {
            return Comparison.of(Relation.INCOMPARABLE, Reason.of("unlike-objects", one.object(), other.object()));
        }
        if (same(one, other)) {
            return Comparison.of(Relation.EQUAL, Reason.of("same", shown(one)));
        }
        boolean soles = one.joining() == Joining.SOLE && other.joining() == Joining.SOLE;
        boolean share = share(one.agents(), other.agents());
        if (soles && !share) {
            return Comparison.of(Relation.INCOMPATIBLE, Reason.of("other-agents", shown(one), shown(other)));
        }
        return soles ? soles(one, other) : partial(share ? "shared-agents" : "agents-not-sole", one, other);
    }

    private static boolean same(InitiativeValue one, InitiativeValue other) {
        boolean agents = one.joining() == Joining.STAGED
                ? one.agents().equals(other.agents())
                : new HashSet<>(one.agents()).equals(new HashSet<>(other.agents()));
        return agents
                && one.joining() == other.joining()
                && Objects.equals(one.object(), other.object())
                && one.audience() == other.audience();
    }

    /** One agent against the same, or against one it is part of. */
    private Comparison soles(InitiativeValue one, InitiativeValue other) {
        AuthorityId agent = one.agents().getFirst();
        AuthorityId otherAgent = other.agents().getFirst();
        Fit fit = Fit.PARTIAL;
        if (!agent.equals(otherAgent)) {
            fit = relations.within(AuthorityKind.AGENT, agent, otherAgent) ? Fit.FIRST_NARROWER : Fit.SECOND_NARROWER;
        }
        return new Comparison(Relation.COMPATIBLE, fit, Reason.of("shared-agents", shown(one), shown(other)));
    }

    /** Who did it together with others leaves room for whoever else did it, too. */
    private Comparison partial(String code, InitiativeValue one, InitiativeValue other) {
        return new Comparison(Relation.COMPATIBLE, Fit.PARTIAL, Reason.of(code, shown(one), shown(other)));
    }

    private boolean share(List<AuthorityId> some, List<AuthorityId> others) {
        return some.stream()
                .anyMatch(agent -> others.stream()
                        .anyMatch(other -> agent.equals(other)
                                || relations.within(AuthorityKind.AGENT, agent, other)
                                || relations.within(AuthorityKind.AGENT, other, agent)));
    }

    private String shown(InitiativeValue value) {
        String between = switch (value.joining()) {
            case CONVERGENT -> " | ";
            case STAGED -> " > ";
            default -> " + ";
        };
        List<String> names = value.agents().stream()
                .map(agent -> relations.name(AuthorityKind.AGENT, agent))
                .toList();
        return value.act() + ": "
                + String.join(
                        between,
                        value.joining() == Joining.STAGED
                                ? names
                                : names.stream().sorted().toList());
    }
}
