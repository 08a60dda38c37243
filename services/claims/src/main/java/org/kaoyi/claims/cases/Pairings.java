package org.kaoyi.claims.cases;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What the gate says of two stances, asked once for all stances of which it looks at the same. */
final class Pairings {
    private final Gate gate;
    private final Map<Long, Pairing> known = new HashMap<>();

    /** What was asked last: of many readings most are asked for in a row. */
    private long lastPair = -1;

    private @Nullable Pairing last;

    Pairings(Gate gate) {
        this.gate = gate;
    }

    /**
     * How two stances may be compared.
     *
     * @param values whether their values may be
     * @param plans whether they are plans of other holders or dates
     * @param point whether they speak of the same but for mode and plan
     * @param home the case in which the pair counts
     */
    record Pairing(boolean values, boolean plans, boolean point, CaseKey home) {}

    Pairing of(Stance one, Stance other) {
        long pair = ((long) one.gated() << Integer.SIZE) | other.gated();
        if (pair != lastPair) {
            last = known.computeIfAbsent(pair, unused -> asked(one.any(), other.any()));
            lastPair = pair;
        }
        return Objects.requireNonNull(last);
    }

    private Pairing asked(Member one, Member other) {
        return new Pairing(
                gate.comparable(one, other),
                gate.comparablePlans(one, other),
                gate.samePoint(one, other),
                gate.home(one, other));
    }
}
