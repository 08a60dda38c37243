package org.kaoyi.claims.cases;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.kaoyi.claims.account.ClaimId;

/**
 * The differences of a case. Kinds, sides and the gravest are those of all of them; where there are very many, not each is listed with
 * its claims and explainers.
 */
final class Differences {
    /** Nobody reads more pairs of one case, and a thousand readings that all clash make half a million. */
    static final int MOST_LISTED = 1_000;

    private static final Comparator<List<ClaimId>> BY_CLAIMS = Differences::compare;
    private static final Comparator<@Nullable Grade> BY_GRADE = Comparator.nullsLast(Comparator.naturalOrder());
    private static final Comparator<Difference> GRAVEST_FIRST = Comparator.comparing(Difference::grade, BY_GRADE)
            .thenComparing(Difference::kind)
            .thenComparing(Difference::silence, Comparator.reverseOrder())
            .thenComparing(Difference::claims, BY_CLAIMS);

    private final List<Difference> listed = new ArrayList<>();
    private final Set<Kind> kinds = EnumSet.noneOf(Kind.class);
    private final Set<SidePair> between = new HashSet<>();
    private @Nullable Grade gravest;
    private int unlisted;

    void addAll(List<Difference> differences) {
        differences.forEach(it -> add(it.kind(), it.grade(), it::between, () -> it));
    }

    /**
     * A difference of which only what all need is worked out when the list is full.
     *
     * @param grade null for a note
     */
    void add(Kind kind, @Nullable Grade grade, Supplier<List<SidePair>> sides, Supplier<Difference> difference) {
        kinds.add(kind);
        boolean graver = grade != null && BY_GRADE.compare(grade, gravest) < 0;
        if (listed.size() < MOST_LISTED || graver) {
            Difference it = difference.get();
            listed.add(it);
            if (grade != null) {
                between.addAll(it.between());
            }
        } else {
            unlisted++;
            if (grade != null) {
                between.addAll(sides.get());
            }
        }
        gravest = graver ? grade : gravest;
    }

    /** Gravest first, then by kind, the silence that weighs most first, and by claims. */
    List<Difference> listed() {
        return listed.stream().sorted(GRAVEST_FIRST).toList();
    }

    /** How many more there are than are listed. */
    int unlisted() {
        return unlisted;
    }

    List<Kind> kinds() {
        return List.copyOf(kinds);
    }

    /** The sides that differ; a note sets none against another. */
    List<SidePair> between() {
        return between.stream().sorted().toList();
    }

    /** What may explain those listed, notes apart. */
    List<Explainer> explainers() {
        Set<Explainer> explainers = EnumSet.noneOf(Explainer.class);
        listed.stream().filter(it -> it.grade() != null).forEach(it -> explainers.addAll(it.explainers()));
        return List.copyOf(explainers);
    }

    /** The gravest that has a grade. */
    Optional<Difference> gravest() {
        return listed.stream().filter(it -> it.grade() != null).min(GRAVEST_FIRST);
    }

    private static int compare(List<ClaimId> one, List<ClaimId> other) {
        Iterator<ClaimId> left = one.iterator();
        Iterator<ClaimId> right = other.iterator();
        while (left.hasNext() && right.hasNext()) {
            int next = left.next().compareTo(right.next());
            if (next != 0) {
                return next;
            }
        }
        return Boolean.compare(left.hasNext(), right.hasNext());
    }
}
