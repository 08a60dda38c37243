package org.kaoyi.claims.decision;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kaoyi.claims.authority.Authority;
import org.kaoyi.claims.authority.AuthorityId;
import org.kaoyi.claims.reference.ReferenceBook;

/**
 * Nothing is part or a kind of itself, however many steps away. That two terms entail each other is another thing: each then says what the
 * other says.
 */
final class BroaderCircle {
    private static final String STEP = " > ";

    private BroaderCircle() {}

    /**
     * The refusal, which names the way from the authority back to it; empty where there is no such way.
     *
     * @param together entered with it, whose relations the book does not know yet
     */
    static Optional<Decision> refused(ReferenceBook book, Authority authority, List<Authority> together) {
        Map<AuthorityId, Authority> entered = new HashMap<>();
        together.stream().filter(it -> it.kind() == authority.kind()).forEach(it -> entered.put(it.id(), it));
        Map<AuthorityId, String> ways = new HashMap<>();
        Deque<AuthorityId> open = new ArrayDeque<>();
        reach(authority.broader(), authority.id().toString(), ways, open);
        while (!ways.containsKey(authority.id()) && !open.isEmpty()) {
            AuthorityId next = open.remove();
            Optional.ofNullable(entered.get(next))
                    .or(() -> book.authority(authority.kind(), next))
                    .ifPresent(it -> reach(it.broader(), ways.getOrDefault(next, ""), ways, open));
        }
        return Optional.ofNullable(ways.get(authority.id()))
                .map(way -> Decision.refuse(Rule.PART_OF_ITSELF, "broader", way));
    }

    private static void reach(
            List<AuthorityId> broader, String way, Map<AuthorityId, String> ways, Deque<AuthorityId> open) {
        for (AuthorityId id : broader) {
            if (ways.putIfAbsent(id, way + STEP + id) == null) {
                open.add(id);
            }
        }
    }
}
