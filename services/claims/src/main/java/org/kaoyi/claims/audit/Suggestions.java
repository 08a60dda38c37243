package org.kaoyi.claims.audit;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.kaoyi.claims.value.YesNoValue;

/** Finds the claims on which a sentence may rest. The same sentence and claims give the same suggestions in the same order. */
public final class Suggestions {
    /** Shown for a sentence; who reads more searches. */
    public static final int SHOWN_MAX = 5;

    /** What stands behind a first one that is well founded may be less so. */
    static final double POINTS_MIN = 4.0;

    /** Comparing values takes most of the time; behind so many that share more nothing has been found that is shown. */
    private static final int COMPARED_MAX = 120;

    private static final Comparator<Suggestion> BEST_FIRST =
            Comparator.comparingDouble((Suggestion it) -> -it.points()).thenComparing(Suggestion::claim);

    private static final Comparator<Candidates.Shared<IndexedClaim>> LIKELIEST_FIRST = Comparator.comparingDouble(
                    (Candidates.Shared<IndexedClaim> it) -> -it.points())
            .thenComparing(it -> it.of().id());

    private final ClaimIndex index;

    public Suggestions(ClaimIndex index) {
        this.index = index;
    }

    /** The best first. */
    public List<Suggestion> of(Mentions sentence) {
        return of(sentence, new Candidates(index, sentence));
    }

    List<Suggestion> of(Mentions sentence, Candidates candidates) {
        Likeness likeness = new Likeness(index, sentence);
        List<Suggestion> suggestions = new ArrayList<>();
        List<Suggestion> founded = new ArrayList<>();
        for (IndexedClaim claim : likeliest(likeness, candidates.claims())) {
            if (index.stands(claim)) {
                Suggestion suggestion = likeness.with(claim);
                if (isFounded(suggestion, claim)) {
                    founded.add(suggestion);
                } else if (suggestion.points() >= POINTS_MIN) {
                    suggestions.add(suggestion);
                }
            }
        }
        candidates.alsoAsked(likeness.counted());
        if (founded.isEmpty()) {
            return List.of();
        }
        founded.sort(BEST_FIRST);
        suggestions.addAll(founded);
        suggestions.sort(BEST_FIRST);
        return EachFactOnce.ordered(founded.getFirst(), suggestions, SHOWN_MAX);
    }

    private static boolean isFounded(Suggestion suggestion, IndexedClaim claim) {
        return Grounds.suffice(suggestion, claim.value() instanceof YesNoValue);
    }

    /** Those that are compared in full: what they share of question and occasion is looked up, what they say is compared. */
    private static Collection<IndexedClaim> likeliest(Likeness likeness, Map<IndexedClaim, Double> candidates) {
        if (candidates.size() <= COMPARED_MAX) {
            return candidates.keySet();
        }
        List<Candidates.Shared<IndexedClaim>> ranked = new ArrayList<>(candidates.size());
        candidates.forEach(
                (claim, points) -> ranked.add(new Candidates.Shared<>(claim, points + likeness.about(claim))));
        return Candidates.first(ranked, COMPARED_MAX, LIKELIEST_FIRST).stream()
                .map(Candidates.Shared::of)
                .toList();
    }

    /** Of each source that the sentence cites, the claim on which it is likeliest to rest; none where nothing that it says is shared. */
    public Map<String, Suggestion> cited(Mentions sentence) {
        Likeness likeness = new Likeness(index, sentence);
        Map<String, Suggestion> cited = new TreeMap<>();
        for (String siglum : sentence.cited()) {
            index.bySource(siglum).stream()
                    .limit(Candidates.POSTING_MAX)
                    .filter(index::stands)
                    .<Suggestion>mapMulti((claim, founded) -> {
                        Suggestion suggestion = likeness.with(claim);
                        if (isFounded(suggestion, claim)) {
                            founded.accept(suggestion);
                        }
                    })
                    .min(BEST_FIRST)
                    .ifPresent(it -> cited.put(siglum, it));
        }
        return cited;
    }
}
