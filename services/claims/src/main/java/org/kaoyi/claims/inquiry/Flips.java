package org.kaoyi.claims.inquiry;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.kaoyi.claims.Labelled;
import org.kaoyi.claims.account.Claim;
import org.kaoyi.claims.account.ClaimId;
import org.kaoyi.claims.archive.Siglum;
import org.kaoyi.claims.cases.Case;
import org.kaoyi.claims.cases.CaseFinder;
import org.kaoyi.claims.cases.CaseKey;
import org.kaoyi.claims.cases.Dossier;
import org.kaoyi.claims.cases.Grade;
import org.kaoyi.claims.cases.Silence;

/**
 * What would flip a case: the smallest sets of sources, and of lines of transmission, whose loss changes its grade ({@code domain.md}
 * §4). Sets of one are tried first, then of two, then of three; the first size at which any flips it is the answer. Lines are tried
 * only where they are not the sources over again.
 *
 * @param now the grade as it stands, or null where no claim carries the case
 * @param flips the smallest sets, of sources first; empty where no set up to the limit changes the grade
 * @param capped whether not every set was tried
 */
public record Flips(@Nullable Grade now, List<Flip> flips, boolean capped) {
    /** More than three sources that all fall together is no longer a question that a historian asks. */
    public static final int LARGEST_SET = 3;

    /** Each set is one look at the case without it; the reader waits for the answer. */
    public static final int MOST_SETS = 2_000;

    /** Claims of the family looked at over all sets: about a second's work. */
    public static final int MOST_CLAIMS_WEIGHED = 1_000_000;

    public Flips {
        flips = List.copyOf(flips);
    }

    /** What falls together. */
    public enum By implements Labelled {
        SOURCES,
        LINES
    }

    /**
     * One set.
     *
     * @param without its sources or lines, each as the sigla that it consists of
     * @param claims what falls with them in the family of the case
     * @param becomes the grade without it, or null where no claim is left to carry the case
     */
    public record Flip(
            By by,
            List<Set<Siglum>> without,
            Set<ClaimId> claims,
            @Nullable Grade becomes) {
        public Flip {
            without = List.copyOf(without);
            claims = Set.copyOf(claims);
        }
    }

    /** What would flip the case; {@link #MOST_SETS} and {@link #MOST_CLAIMS_WEIGHED} bound the search. */
    public static Flips of(CaseFinder finder, Dossier dossier, CaseKey key) {
        int sets = MOST_CLAIMS_WEIGHED / Math.max(1, dossier.claims().size());
        return of(finder, dossier, key, Math.min(MOST_SETS, sets));
    }

    static Flips of(CaseFinder finder, Dossier dossier, CaseKey key, int mostSets) {
        Optional<Case> now = finder.find(dossier, key);
        if (now.isEmpty()) {
            return new Flips(null, List.of(), false);
        }
        Search search = new Search(finder, dossier, now.get(), mostSets);
        List<Part> sources = sources(dossier, now.get(), finder.sourcesOfParts(dossier, key));
        List<Flip> flips = new ArrayList<>(search.smallest(By.SOURCES, sources));
        List<Part> lines = lines(finder.lines(dossier, key));
        if (!coincide(lines, sources)) {
            flips.addAll(search.smallest(By.LINES, lines));
        }
        return new Flips(now.get().grade(), flips, search.capped);
    }

    /** A source or a line. */
    private record Part(Set<Siglum> sigla, Set<ClaimId> rows) {}

    private static boolean coincide(List<Part> lines, List<Part> sources) {
        Set<Set<Siglum>> single = new HashSet<>();
        sources.forEach(source -> single.add(source.sigla()));
        return lines.stream().allMatch(line -> single.remove(line.sigla()));
    }

    /**
     * The sources that have any part in the case: by a reading, by silence, by what differs from it elsewhere in the family, or by a
     * figure of a part, which may be all that lets a sum come out.
     */
    private static List<Part> sources(Dossier dossier, Case found, Set<Siglum> ofParts) {
        Set<Siglum> sigla = new TreeSet<>(ofParts);
        found.readings().forEach(reading -> sigla.addAll(reading.sigla()));
        found.silent().stream().map(Silence::siglum).forEach(sigla::add);
        Map<ClaimId, Siglum> sourceOf = new HashMap<>();
        dossier.claims().forEach(claim -> sourceOf.put(claim.id(), claim.source()));
        found.differences()
                .forEach(difference -> difference.claims().stream()
                        .filter(sourceOf::containsKey)
                        .forEach(claim -> sigla.add(sourceOf.get(claim))));
        Map<Siglum, Set<ClaimId>> rows = new TreeMap<>();
        sigla.forEach(siglum -> rows.put(siglum, new TreeSet<>()));
        dossier.claims()
                .forEach(claim ->
                        rows.getOrDefault(claim.source(), new TreeSet<>()).add(claim.id()));
        dossier.examinations()
                .forEach(it -> rows.getOrDefault(it.source(), new TreeSet<>()).add(it.id()));
        List<Part> sources = new ArrayList<>();
        rows.forEach((siglum, ids) -> sources.add(new Part(Set.of(siglum), ids)));
        return sources;
    }

    private static List<Part> lines(List<List<Claim>> lines) {
        List<Part> parts = new ArrayList<>();
        for (List<Claim> line : lines) {
            Set<Siglum> sigla = new TreeSet<>();
            Set<ClaimId> rows = new TreeSet<>();
            line.forEach(claim -> {
                sigla.add(claim.source());
                rows.add(claim.id());
            });
            parts.add(new Part(sigla, rows));
        }
        return parts;
    }

    /** Tries sets until some flip the case or the limit is reached. */
    private static final class Search {
        private final CaseFinder finder;
        private final Dossier dossier;
        private final Case now;
        private int setsLeft;
        private boolean capped;

        Search(CaseFinder finder, Dossier dossier, Case now, int mostSets) {
            this.finder = finder;
            this.dossier = dossier;
            this.now = now;
            this.setsLeft = mostSets;
        }

        List<Flip> smallest(By by, List<Part> parts) {
            for (int size = 1; size <= Math.min(LARGEST_SET, parts.size()) && !capped; size++) {
                List<Flip> found = new ArrayList<>();
                choose(by, parts, 0, size, new ArrayList<>(), found);
                if (!found.isEmpty()) {
                    return found;
                }
            }
            return List.of();
        }

        private void choose(By by, List<Part> parts, int from, int left, List<Part> chosen, List<Flip> found) {
            if (left == 0) {
                attempt(by, chosen).ifPresent(found::add);
                return;
            }
            for (int i = from; i <= parts.size() - left && !capped; i++) {
                chosen.add(parts.get(i));
                choose(by, parts, i + 1, left - 1, chosen, found);
                chosen.removeLast();
            }
        }

        private Optional<Flip> attempt(By by, List<Part> chosen) {
            if (setsLeft-- <= 0) {
                capped = true;
                return Optional.empty();
            }
            Set<ClaimId> fallen = new TreeSet<>();
            chosen.forEach(part -> fallen.addAll(part.rows()));
            Optional<Case> then = finder.find(Loss.ofClaims(fallen).without(dossier), now.key());
            Grade becomes = then.map(Case::grade).orElse(null);
            return becomes == now.grade()
                    ? Optional.empty()
                    : Optional.of(new Flip(by, chosen.stream().map(Part::sigla).toList(), fallen, becomes));
        }
    }
}
