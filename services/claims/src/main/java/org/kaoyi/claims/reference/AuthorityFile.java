package org.kaoyi.claims.reference;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.kaoyi.claims.Identifiers;
import org.kaoyi.claims.authority.Authority;
import org.kaoyi.claims.authority.AuthorityId;
import org.kaoyi.claims.value.wording.Wording;

/** The authorities of one kind, found by id or by name, with the closure of their relations. Not thread-safe. */
final class AuthorityFile {
    private final Map<AuthorityId, Authority> byId = new TreeMap<>();
    private final Map<String, Set<AuthorityId>> byName = new HashMap<>();
    private final Set<AuthorityId> exclusive = new HashSet<>();
    private final MergedAuthorities merged = new MergedAuthorities();

    void put(Authority authority) {
        Authority before = byId.put(authority.id(), authority);
        if (before != null) {
            before.names()
                    .forEach(name -> byName.getOrDefault(folded(name.text()), new HashSet<>())
                            .remove(before.id()));
        }
        authority
                .names()
                .forEach(name -> byName.computeIfAbsent(folded(name.text()), key -> new TreeSet<>())
                        .add(authority.id()));
        if (authority.excludesWithin()) {
            exclusive.add(authority.id());
        } else {
            exclusive.remove(authority.id());
        }
        merged.unite(byId, authority.id());
    }

    void merge(AuthorityId id, AuthorityId into) {
        merged.merge(byId, id, into);
    }

    /** Ends the merge of {@code off}, if there is one. */
    void split(AuthorityId off) {
        merged.split(byId, off);
    }

    MergedAuthorities merged() {
        return merged;
    }

    /** Whom an id means now, with the names and relations of all that were merged; empty where nobody has the id. */
    Optional<Authority> current(AuthorityId id) {
        return merged.united(id).or(() -> find(id));
    }

    /** Whether any vocabulary is declared exclusive. */
    boolean hasExclusive() {
        return !exclusive.isEmpty();
    }

    /** Whether the authority describes a vocabulary whose terms exclude each other. */
    boolean isExclusive(AuthorityId vocabulary) {
        return exclusive.contains(vocabulary);
    }

    Optional<Authority> find(AuthorityId id) {
        return Optional.ofNullable(byId.get(id));
    }

    Collection<Authority> all() {
        return byId.values();
    }

    List<AuthorityId> resolve(@Nullable String scheme, String idOrName) {
        String sought = idOrName.strip();
        if (Identifiers.problem(sought).isPresent()) {
            return List.of();
        }
        Authority exact = byId.get(new AuthorityId(sought));
        if (exact != null && inScheme(exact, scheme)) {
            return List.of(exact.id());
        }
        List<AuthorityId> found = new ArrayList<>();
        for (AuthorityId id : byName.getOrDefault(folded(idOrName), Set.of())) {
            Authority authority = byId.get(id);
            if (authority != null && inScheme(authority, scheme)) {
                found.add(id);
            }
        }
        return found.size() < 2 ? found : merged.oneOfEach(found);
    }

    /** Every authority reachable by {@code relation} from {@code start}, itself included; of merged ones that into which they were merged. */
    Set<AuthorityId> closure(AuthorityId start, Function<Authority, List<AuthorityId>> relation) {
        Set<AuthorityId> seen = new TreeSet<>();
        Deque<AuthorityId> open = new ArrayDeque<>(List.of(merged.identity(start)));
        while (!open.isEmpty()) {
            AuthorityId next = open.pop();
            if (seen.add(next)) {
                current(next)
                        .ifPresent(authority ->
                                relation.apply(authority).forEach(related -> open.add(merged.identity(related))));
            }
        }
        return seen;
    }

    private static boolean inScheme(Authority authority, @Nullable String scheme) {
        return scheme == null || scheme.equals(authority.scheme());
    }

    /** Names compare after folding of compatibility forms (NFKC: width), case, runs of spaces, and ё to е. */
    private static String folded(String name) {
        return Wording.fold(name);
    }
}
