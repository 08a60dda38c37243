package org.kaoyi.claims.value;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kaoyi.claims.authority.AuthorityId;

/**
 * Who took an initiative, such as {@code proposed: Mao + Kim}.
 *
 * @param act what was done, such as {@code proposed}; lower case
 * @param agents one for a sole initiative, else two or more
 * @param joining how the agents stand to each other
 * @param object what it was about, where the question leaves that open; null otherwise
 * @param audience before whom, or null where the source does not say
 */
public record InitiativeValue(
        String act,
        List<AuthorityId> agents,
        Joining joining,
        @Nullable String object,
        @Nullable Audience audience) implements Value {
    public InitiativeValue {
        agents = List.copyOf(agents);
    }

    @Override
    public ValueType type() {
        return ValueType.INITIATIVE;
    }

    @Override
    public String display() {
        Stream<String> names = agents.stream().map(AuthorityId::value);
        return act + ": "
                + switch (joining) {
                    case STAGED -> names.collect(Collectors.joining(" > "));
                    case CONVERGENT -> names.sorted().collect(Collectors.joining(" | "));
                    case SOLE, JOINT -> names.sorted().collect(Collectors.joining(" + "));
                };
    }
}
