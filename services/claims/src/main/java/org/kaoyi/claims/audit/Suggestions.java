package org.kaoyi.claims.audit;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Finds the claims on which a sentence may rest. The same sentence and claims give the same suggestions in the same order. */
public final class Suggestions {
    /** Shown for a sentence; who reads more searches. */
    public static final int SHOWN_MAX = 5;

    /** The same where none of them may stand first. */
    public static final int SHOWN_UNSURE_MAX = 3;

    /** What is less sure is shown with so much at least. */
    static final double POINTS_MIN = 3.0;

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
        List<Suggestion> found = new ArrayList<>();
        for (IndexedClaim claim : likeliest(likeness, candidates.claims())) {
            if (index.stands(claim)) {
                Suggestion suggestion = likeness.with(claim);
                if (suggestion.founded() || suggestion.points() >= POINTS_MIN) {
                    found.add(suggestion);
                }
            }
        }
        candidates.alsoAsked(likeness.counted());
        found.sort(BEST_FIRST);
        for (Suggestion suggestion : found) {
            if (suggestion.founded()) {
                return EachFactOnce.ordered(suggestion, found, SHOWN_MAX);
            }
        }
        return found.isEmpty() ? List.of() : EachFactOnce.ordered(found.getFirst(), found, SHOWN_UNSURE_MAX);
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
                    .map(likeness::with)
                    .filter(Suggestion::founded)
                    .min(BEST_FIRST)
                    .ifPresent(it -> cited.put(siglum, it));
        }
        return cited;
    }
}
