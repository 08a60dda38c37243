package org.kaoyi.claims.inquiry;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kaoyi.claims.account.ClaimId;
import org.kaoyi.claims.archive.Siglum;
import org.kaoyi.claims.cases.Case;
import org.kaoyi.claims.cases.CaseFinder;
import org.kaoyi.claims.cases.CaseKey;
import org.kaoyi.claims.cases.CaseState;
import org.kaoyi.claims.cases.Dossier;
import org.kaoyi.claims.cases.Reading;
import org.kaoyi.claims.cases.Silence;

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

        /** The sources whose silence would no longer be counted. */
        public List<Siglum> lostSilences() {
            Set<ClaimId> kept = after == null ? Set.of() : silent(after);
            return before.silent().stream()
                    .filter(silence -> !kept.contains(silence.examination()))
                    .map(Silence::siglum)
                    .distinct()
                    .toList();
        }

        /** On how many independent lines less the case would rest; negative where a loss parts what it had tied together. */
        public int linesLost() {
            int left = after == null ? 0 : after.independence().lines();
            return before.independence().lines() - left;
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
                || restsOnLess(before, after)
                || !before.readings().stream().allMatch(reading -> isKept(reading, after));
    }

    /** What is seen of a case beside its grade, state, kinds and readings: who is silent, what remains of a sum, how many lines carry it. */
    private static boolean restsOnLess(Case before, Case after) {
        return !silent(before).equals(silent(after))
                || !after.remainders().equals(before.remainders())
                || after.independence().lines() != before.independence().lines();
    }

    private static Set<ClaimId> silent(Case found) {
        return found.silent().stream().map(Silence::examination).collect(Collectors.toSet());
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
