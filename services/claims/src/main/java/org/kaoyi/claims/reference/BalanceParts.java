package org.kaoyi.claims.reference;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.kaoyi.claims.account.BalancePart;
import org.kaoyi.claims.account.OccasionId;

/** The parts that figures were declared to have, in the order of their declaration. */
final class BalanceParts {
    private final List<BalancePart> all = new ArrayList<>();
    private final Map<OccasionId, List<BalancePart>> byWhole = new HashMap<>();

    void put(BalancePart part) {
        all.add(part);
        byWhole.computeIfAbsent(part.wholeOccasion(), unused -> new ArrayList<>())
                .add(part);
    }

    List<BalancePart> all() {
        return Collections.unmodifiableList(all);
    }

    /** Of figures of an occasion. */
    List<BalancePart> of(OccasionId whole) {
        return Collections.unmodifiableList(byWhole.getOrDefault(whole, List.of()));
    }
}
