package org.kaoyi.claims.reference;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.kaoyi.claims.authority.Authority;
import org.kaoyi.claims.authority.AuthorityId;

/**
 * Which authorities of one kind were merged into which others, and what is known of each united one. Who decides on merges sees to it that
 * none leads in a circle.
 */
final class MergedAuthorities {
    private final Map<AuthorityId, AuthorityId> into = new TreeMap<>();
    private final Map<AuthorityId, Authority> united = new HashMap<>();

    boolean isEmpty() {
        return into.isEmpty();
    }

    void merge(Map<AuthorityId, Authority> described, AuthorityId id, AuthorityId survivor) {
        united.remove(identity(id));
        into.put(id, survivor);
        unite(described, survivor);
    }

    void split(Map<AuthorityId, Authority> described, AuthorityId off) {
        AuthorityId former = into.remove(off);
        if (former != null) {
            unite(described, former);
            unite(described, off);
        }
    }

    Optional<AuthorityId> into(AuthorityId id) {
        return Optional.ofNullable(into.get(id));
    }

    AuthorityId identity(AuthorityId id) {
        AuthorityId found = id;
        for (AuthorityId next = into.get(id); next != null; next = into.get(next)) {
            found = next;
        }
        return found;
    }

    /** The id, and those into which it was merged, one after the other. */
    List<AuthorityId> chain(AuthorityId id) {
        List<AuthorityId> chain = new ArrayList<>(List.of(id));
        for (AuthorityId next = into.get(id); next != null; next = into.get(next)) {
            chain.add(next);
        }
        return chain;
    }

    /** The united authority that an id means; empty where its authority is united of none but itself. */
    Optional<Authority> united(AuthorityId id) {
        return united.isEmpty() ? Optional.empty() : Optional.ofNullable(united.get(identity(id)));
    }

    /** Adds to {@code found} those that were merged into {@code id}, directly or by way of others. */
    Set<AuthorityId> into(AuthorityId id, Set<AuthorityId> found) {
        into.keySet().stream()
                .filter(other -> !other.equals(id) && chain(other).contains(id))
                .forEach(found::add);
        return found;
    }

    /** Of several that mean one authority that one, in whose stead they stand; others as they are. */
    List<AuthorityId> oneOfEach(Collection<AuthorityId> ids) {
        Map<AuthorityId, List<AuthorityId>> groups = new TreeMap<>();
        ids.forEach(id -> groups.computeIfAbsent(identity(id), unused -> new ArrayList<>())
                .add(id));
        List<AuthorityId> found = new ArrayList<>();
        groups.forEach((identity, group) -> found.add(group.size() == 1 ? group.getFirst() : identity));
        return found;
    }

    /** Describes anew what an id means. */
    void unite(Map<AuthorityId, Authority> described, AuthorityId id) {
        AuthorityId survivor = identity(id);
        united.remove(survivor);
        Authority own = described.get(survivor);
        List<Authority> absorbed = into.keySet().stream()
                .filter(other -> identity(other).equals(survivor))
                .map(described::get)
                .filter(Objects::nonNull)
                .toList();
        if (own != null && !absorbed.isEmpty()) {
            united.put(survivor, united(own, absorbed));
        }
    }

    /** What was declared of any of them is declared of all; name and side are the survivor's, a side of the others where it has none. */
    private Authority united(Authority own, List<Authority> absorbed) {
        Set<Authority.Name> names = new LinkedHashSet<>(own.names());
        absorbed.forEach(other -> names.addAll(other.names()));
        String side = own.side();
        String externalIds = own.externalIds();
        for (Authority other : absorbed) {
            side = side == null ? other.side() : side;
            externalIds = Authority.externalIds(externalIds, other.externalIds());
        }
        return new Authority(
                own.kind(),
                own.id(),
                List.copyOf(names),
                own.scheme(),
                all(own, absorbed, Authority::broader),
                all(own, absorbed, Authority::entails),
                all(own, absorbed, Authority::excludes),
                side,
                externalIds);
    }

    private List<AuthorityId> all(
            Authority own, List<Authority> absorbed, Function<Authority, List<AuthorityId>> relation) {
        Set<AuthorityId> all = new TreeSet<>(relation.apply(own));
        for (Authority other : absorbed) {
            relation.apply(other).stream()
                    .map(this::identity)
                    .filter(id -> !id.equals(own.id()))
                    .forEach(all::add);
        }
        return List.copyOf(all);
    }
}
