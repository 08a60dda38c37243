package org.kaoyi.claims.audit;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.kaoyi.claims.value.YesNoValue;

/** Finds the claims on which a sentence may rest. The same sentence and claims give the same suggestions in the same order. */
public final class Suggestions {
    /** Shown for a sentence; who reads more searches. */
    public static final int SHOWN_MAX = 5;

    /** Less than this speaks for some claim about nearly every sentence. */
    static final double POINTS_MIN = 3.6;

    /** A reader trusts what stands first; where nothing speaks for it clearly, nothing is shown. */
    static final double FIRST_MIN = 4.0;

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
        for (IndexedClaim claim : likeliest(likeness, candidates.claims())) {
            if (index.stands(claim)) {
                suggestion(likeness, claim).ifPresent(suggestions::add);
            }
        }
        candidates.alsoAsked(likeness.counted());
        suggestions.sort(BEST_FIRST);
        if (!suggestions.isEmpty() && suggestions.getFirst().points() < FIRST_MIN) {
            return List.of();
        }
        return suggestions.size() > SHOWN_MAX ? List.copyOf(suggestions.subList(0, SHOWN_MAX)) : suggestions;
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

    private static Optional<Suggestion> suggestion(Likeness likeness, IndexedClaim claim) {
        Suggestion suggestion = likeness.with(claim);
        boolean shown = suggestion.points() >= POINTS_MIN
                && Grounds.suffice(suggestion.reasons(), claim.value() instanceof YesNoValue);
        return shown ? Optional.of(suggestion) : Optional.empty();
    }

    /** Of each source that the sentence cites, the claim on which it is likeliest to rest; none where nothing that it says is shared. */
    public Map<String, Suggestion> cited(Mentions sentence) {
        Likeness likeness = new Likeness(index, sentence);
        Map<String, Suggestion> cited = new TreeMap<>();
        for (String siglum : sentence.cited()) {
            index.bySource(siglum).stream()
                    .limit(Candidates.POSTING_MAX)
                    .filter(index::stands)
                    .map(claim -> suggestion(likeness, claim))
                    .flatMap(Optional::stream)
                    .min(BEST_FIRST)
                    .ifPresent(it -> cited.put(siglum, it));
        }
        return cited;
    }
}
