package org.kaoyi.claims.inquiry;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kaoyi.claims.cases.Case;
import org.kaoyi.claims.cases.CaseFinder;
import org.kaoyi.claims.cases.CaseKey;
import org.kaoyi.claims.cases.CaseState;
import org.kaoyi.claims.cases.Dossier;
import org.kaoyi.claims.cases.Reading;

/**
 * What would change if a source or a claim fell: the cases are found again without it and held against those with it.
 *
 * @param changes the cases that change or vanish, by key
 * @param left all cases of the family without it, from which follows what becomes of statements ({@link StatementChange})
 */
public record BlastRadius(List<Change> changes, List<Case> left) {
    public BlastRadius {
        changes = List.copyOf(changes);
        left = List.copyOf(left);
    }

    /**
     * One case before and after.
     *
     * @param after null where no claim is left to carry the case
     */
    public record Change(Case before, @Nullable Case after) {
        public CaseKey key() {
            return before.key();
        }

        /** Whether a ruling loses a ground, so that it has to be looked at again; also one whose case is left without a claim. */
        public boolean reopens() {
            return before.state() == CaseState.ASSESSED && (after == null || after.state() == CaseState.REOPENED);
        }

        /** The readings that nobody would carry any more. */
        public List<String> lostReadings() {
            return before.readings().stream()
                    .filter(reading -> after == null || !isKept(reading, after))
                    .map(BlastRadius::value)
                    .toList();
        }
    }

    public static BlastRadius of(CaseFinder finder, Dossier dossier, Loss loss) {
        List<Case> left = finder.find(loss.without(dossier));
        Map<CaseKey, Case> byKey = new HashMap<>();
        left.forEach(it -> byKey.put(it.key(), it));
        List<Change> changes = new ArrayList<>();
        for (Case before : finder.find(dossier)) {
            Case after = byKey.get(before.key());
            if (after == null || differs(before, after)) {
                changes.add(new Change(before, after));
            }
        }
        return new BlastRadius(changes, left);
    }

    private static boolean differs(Case before, Case after) {
        return after.grade() != before.grade()
                || after.state() != before.state()
                || !after.kinds().equals(before.kinds())
                || !before.readings().stream().allMatch(reading -> isKept(reading, after));
    }

    /** A reading stays while one of its claims does: which wording stands for it may change. */
    private static boolean isKept(Reading reading, Case after) {
        return after.readings().stream()
                .anyMatch(other -> value(other).equals(value(reading))
                        || (other.polarity() == reading.polarity()
                                && !Collections.disjoint(other.claims(), reading.claims())));
    }

    private static String value(Reading reading) {
        return reading.polarity().label() + " " + reading.value();
    }
}
