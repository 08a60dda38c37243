package org.kaoyi.claims.reference;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.kaoyi.claims.account.Occasion;
import org.kaoyi.claims.account.OccasionId;

/** Occasions with their parts, and the links by which claims of different occasions come to be compared. */
final class OccasionTree {
    private final Register<OccasionId, Occasion> byId = new Register<>();
    private final Map<OccasionId, Set<OccasionId>> links = new HashMap<>();

    void put(Occasion occasion) {
        byId.put(occasion.id(), occasion);
        OccasionId whole = occasion.partOf();
        if (whole != null) {
            // A former whole stays linked: the family only says what is looked at together, never what is compared.
            link(occasion.id(), whole);
        }
    }

    void link(OccasionId one, OccasionId other) {
        links.computeIfAbsent(one, key -> new TreeSet<>()).add(other);
        links.computeIfAbsent(other, key -> new TreeSet<>()).add(one);
    }

    Optional<Occasion> find(OccasionId id) {
        return byId.find(id);
    }

    Collection<Occasion> all() {
        return byId.all();
    }

    Set<OccasionId> family(OccasionId id) {
        Set<OccasionId> seen = new TreeSet<>();
        Deque<OccasionId> open = new ArrayDeque<>(List.of(id));
        while (!open.isEmpty()) {
            OccasionId next = open.pop();
            if (seen.add(next)) {
                open.addAll(links.getOrDefault(next, Set.of()));
            }
        }
        return seen;
    }

    List<OccasionId> wholes(OccasionId id) {
        List<OccasionId> chain = new ArrayList<>();
        OccasionId next = id;
        while (next != null && !chain.contains(next)) {
            chain.add(next);
            next = byId.find(next).map(Occasion::partOf).orElse(null);
        }
        return chain;
    }
}
