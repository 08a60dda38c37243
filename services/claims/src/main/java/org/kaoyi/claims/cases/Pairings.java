package org.kaoyi.claims.cases;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What the gate says of two stances, asked once for all stances of which it looks at the same. */
final class Pairings {
    private final Gate gate;
    private final CaseKey examined;
    private final Map<Long, Pairing> known = new HashMap<>();

    /** What was asked last: of many readings most are asked for in a row. */
    private long lastPair = -1;

    private @Nullable Pairing last;

    /** @param examined the case for which pairs are looked at */
    Pairings(Gate gate, CaseKey examined) {
        this.gate = gate;
        this.examined = examined;
    }

    /**
     * How two stances may be compared.
     *
     * @param values whether their values may be
     * @param plans whether they are plans of other holders or dates
     * @param point whether they speak of the same but for mode and plan
     * @param atHome whether the pair counts here rather than in the case that the other one carries
     */
    record Pairing(boolean values, boolean plans, boolean point, boolean atHome) {}

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
                gate.home(one, other).equals(examined));
    }
}
