package org.kaoyi.claims.inquiry;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kaoyi.claims.cases.Case;
import org.kaoyi.claims.cases.CaseFinder;
import org.kaoyi.claims.cases.CaseKey;
import org.kaoyi.claims.cases.CaseState;
import org.kaoyi.claims.cases.Dossier;
import org.kaoyi.claims.cases.Grade;

/**
 * What would change if a source or a claim fell: the cases are found again without it and held against those with it.
 *
 * @param changes the cases whose grade or state changes, or that vanish, by key
 */
public record BlastRadius(List<Change> changes) {
    public BlastRadius {
        changes = List.copyOf(changes);
    }

    /**
     * One case before and after.
     *
     * @param after null where no claim is left to carry the case
     * @param stateAfter null likewise
     */
    public record Change(
            CaseKey key,
            Grade before,
            @Nullable Grade after,
            CaseState stateBefore,
            @Nullable CaseState stateAfter) {

        /** Whether a ruling loses a ground, so that it has to be looked at again. */
        public boolean reopens() {
            return stateBefore == CaseState.ASSESSED && stateAfter == CaseState.REOPENED;
        }
    }

    public static BlastRadius of(CaseFinder finder, Dossier dossier, Loss loss) {
        Map<CaseKey, Case> left = new HashMap<>();
        finder.find(loss.without(dossier)).forEach(it -> left.put(it.key(), it));
        List<Change> changes = new ArrayList<>();
        for (Case before : finder.find(dossier)) {
            Case after = left.get(before.key());
            if (after == null || after.grade() != before.grade() || after.state() != before.state()) {
                changes.add(new Change(
                        before.key(),
                        before.grade(),
                        after == null ? null : after.grade(),
                        before.state(),
                        after == null ? null : after.state()));
            }
        }
        return new BlastRadius(changes);
    }
}
