package org.kaoyi.claims.cases;

import java.util.Set;
import java.util.TreeSet;
import org.kaoyi.claims.authority.AuthorityId;
import org.kaoyi.claims.authority.AuthorityKind;
import org.kaoyi.claims.value.AgentValue;
import org.kaoyi.claims.value.InitiativeValue;
import org.kaoyi.claims.value.PlaceValue;
import org.kaoyi.claims.value.SequenceValue;
import org.kaoyi.claims.value.SetValue;
import org.kaoyi.claims.value.TermValue;
import org.kaoyi.claims.value.Value;

/** The persons, places and terms that a value names. */
final class NamedAuthorities {
    private NamedAuthorities() {}

    record Named(AuthorityKind kind, AuthorityId id) implements Comparable<Named> {
        @Override
        public int compareTo(Named other) {
            int byKind = kind.compareTo(other.kind);
            return byKind != 0 ? byKind : id.compareTo(other.id);
        }
    }

    static Set<Named> in(Value value) {
        Set<Named> named = new TreeSet<>();
        collect(value, named);
        return named;
    }

    private static void collect(Value value, Set<Named> named) {
        switch (value) {
            case AgentValue it -> named.add(new Named(AuthorityKind.AGENT, it.agent()));
            case PlaceValue it -> named.add(new Named(AuthorityKind.PLACE, it.place()));
            case TermValue it -> named.add(new Named(AuthorityKind.TERM, it.term()));
            case InitiativeValue it -> it.agents().forEach(agent -> named.add(new Named(AuthorityKind.AGENT, agent)));
            case SetValue it -> it.members().forEach(member -> collect(member, named));
            case SequenceValue it -> it.topics().forEach(topic -> collect(topic, named));
            default -> {
                // Dates, figures, yes and free words name nobody.
            }
        }
    }
}
