package org.kaoyi.claims.inquiry;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.kaoyi.claims.archive.Siglum;
import org.kaoyi.claims.cases.Case;
import org.kaoyi.claims.cases.CaseFinder;
import org.kaoyi.claims.cases.CaseKey;
import org.kaoyi.claims.cases.Dossier;
import org.kaoyi.claims.cases.Grade;
import org.kaoyi.claims.cases.Silence;

/**
 * What would flip a case: the smallest sets of sources whose loss changes its grade. Sets of one are tried first, then of two, then of
 * three; the first size at which any flips it is the answer.
 *
 * @param flips the smallest sets, empty where no set up to the limit changes the grade
 * @param capped whether not every set was tried
 */
public record Flips(List<Flip> flips, boolean capped) {
    /** More than three sources that all fall together is no longer a question that a historian asks. */
    public static final int LARGEST_SET = 3;

    /** Each set is one recomputation of the family; the reader waits for the answer. */
    public static final int MOST_SETS = 2_000;

    public Flips {
        flips = List.copyOf(flips);
    }

    /**
     * One set.
     *
     * @param becomes the grade without it, or null where no claim is left to carry the case
     */
    public record Flip(Set<Siglum> without, @Nullable Grade becomes) {}

    public static Flips of(CaseFinder finder, Dossier dossier, CaseKey key) {
        Optional<Case> now = find(finder, dossier, key);
        if (now.isEmpty()) {
            return new Flips(List.of(), false);
        }
        List<Siglum> sources = new ArrayList<>(sourcesOf(now.get()));
        int tried = 0;
        for (int size = 1; size <= Math.min(LARGEST_SET, sources.size()); size++) {
            List<Flip> found = new ArrayList<>();
            for (Set<Siglum> without : subsets(sources, size)) {
                if (++tried > MOST_SETS) {
                    return new Flips(found, true);
                }
                flip(finder, dossier, now.get(), without).ifPresent(found::add);
            }
            if (!found.isEmpty()) {
                return new Flips(found, false);
            }
        }
        return new Flips(List.of(), false);
    }

    private static Optional<Flip> flip(CaseFinder finder, Dossier dossier, Case now, Set<Siglum> without) {
        Optional<Case> then = find(finder, Loss.ofSources(without).without(dossier), now.key());
        Grade becomes = then.map(Case::grade).orElse(null);
        return becomes == now.grade() ? Optional.empty() : Optional.of(new Flip(without, becomes));
    }

    private static Optional<Case> find(CaseFinder finder, Dossier dossier, CaseKey key) {
        return finder.find(dossier).stream()
                .filter(found -> found.key().equals(key))
                .findFirst();
    }

    private static Set<Siglum> sourcesOf(Case found) {
        Set<Siglum> sources = new TreeSet<>();
        found.readings().forEach(reading -> sources.addAll(reading.sigla()));
        found.silent().stream().map(Silence::siglum).forEach(sources::add);
        return sources;
    }

    private static List<Set<Siglum>> subsets(List<Siglum> sources, int size) {
        List<Set<Siglum>> sets = new ArrayList<>();
        choose(sources, 0, size, new ArrayList<>(), sets);
        return sets;
    }

    private static void choose(List<Siglum> sources, int from, int left, List<Siglum> chosen, List<Set<Siglum>> sets) {
        if (left == 0) {
            sets.add(new TreeSet<>(chosen));
            return;
        }
        for (int i = from; i <= sources.size() - left; i++) {
            chosen.add(sources.get(i));
            choose(sources, i + 1, left - 1, chosen, sets);
            chosen.removeLast();
        }
    }
}
