package org.kaoyi.claims.audit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.kaoyi.claims.value.YesNoValue;

/** Finds the claims on which a sentence may rest. The same sentence and claims give the same suggestions in the same order. */
public final class Suggestions {
    /** Shown for a sentence; who reads more searches. */
    public static final int SHOWN_MAX = 5;

    /** Less than this speaks for some claim about nearly every sentence. */
    static final double POINTS_MIN = 3.6;

    /** A key that more claims have tells nothing; what it would find is found by its occasion. */
    private static final int POSTING_MAX = 400;

    /** Comparing values takes most of the time; behind so many that share more nothing has been found that is shown. */
    private static final int COMPARED_MAX = 120;

    private static final double VALUE_SHARED = 3.0;
    private static final double SOURCE_SHARED = 3.0;

    private static final int OCCASIONS_MAX = 12;
    private static final int CLAIMS_OF_OCCASION_MAX = 100;
    private static final int QUESTIONS_MAX = 12;
    private static final int CLAIMS_OF_QUESTION_MAX = 60;

    private static final Comparator<Suggestion> BEST_FIRST =
            Comparator.comparingDouble((Suggestion it) -> -it.points()).thenComparing(Suggestion::claim);

    private final ClaimIndex index;

    public Suggestions(ClaimIndex index) {
        this.index = index;
    }

    /** The best first. */
    public List<Suggestion> of(Mentions sentence) {
        Likeness likeness = new Likeness(index, sentence);
        List<Suggestion> suggestions = new ArrayList<>();
        for (IndexedClaim claim : likeliest(likeness, candidates(sentence))) {
            if (index.stands(claim)) {
                suggestion(likeness, claim).ifPresent(suggestions::add);
            }
        }
        suggestions.sort(BEST_FIRST);
        return suggestions.size() > SHOWN_MAX ? List.copyOf(suggestions.subList(0, SHOWN_MAX)) : suggestions;
    }

    /** Those that are compared in full: what they share of question and occasion is looked up, what they say is compared. */
    private static List<IndexedClaim> likeliest(Likeness likeness, Map<IndexedClaim, Double> candidates) {
        if (candidates.size() <= COMPARED_MAX) {
            return List.copyOf(candidates.keySet());
        }
        List<Map.Entry<IndexedClaim, Double>> ranked = new ArrayList<>(candidates.size());
        candidates.forEach((claim, points) -> ranked.add(Map.entry(claim, points + likeness.about(claim))));
        ranked.sort(Comparator.comparingDouble((Map.Entry<IndexedClaim, Double> it) -> -it.getValue())
                .thenComparing(it -> it.getKey().id()));
        return ranked.subList(0, COMPARED_MAX).stream().map(Map.Entry::getKey).toList();
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
                    .limit(POSTING_MAX)
                    .filter(index::stands)
                    .map(claim -> suggestion(likeness, claim))
                    .flatMap(Optional::stream)
                    .min(BEST_FIRST)
                    .ifPresent(it -> cited.put(siglum, it));
        }
        return cited;
    }

    /** Claims that share something with the sentence, with what their value or source adds before they are compared. */
    private Map<IndexedClaim, Double> candidates(Mentions sentence) {
        Map<IndexedClaim, Double> candidates = new LinkedHashMap<>();
        for (String key : valueKeys(sentence)) {
            List<IndexedClaim> found = index.byValue(key);
            if (found.size() <= POSTING_MAX) {
                found.forEach(claim -> candidates.merge(claim, VALUE_SHARED, Math::max));
            }
        }
        for (String siglum : sentence.cited()) {
            List<IndexedClaim> found = index.bySource(siglum);
            found.subList(0, Math.min(POSTING_MAX, found.size()))
                    .forEach(claim -> candidates.merge(claim, SOURCE_SHARED, Double::sum));
        }
        for (OccasionShelf shelf : likeliest(sentence)) {
            List<IndexedClaim> found = shelf.claims();
            found.subList(0, Math.min(CLAIMS_OF_OCCASION_MAX, found.size()))
                    .forEach(claim -> candidates.putIfAbsent(claim, 0.0));
        }
        for (String question : likeliestQuestions(sentence)) {
            List<IndexedClaim> found = index.byQuestion(question);
            found.subList(0, Math.min(CLAIMS_OF_QUESTION_MAX, found.size()))
                    .forEach(claim -> candidates.putIfAbsent(claim, 0.0));
        }
        return candidates;
    }

    private List<String> likeliestQuestions(Mentions sentence) {
        Map<String, Double> shared = new HashMap<>();
        for (String word : sentence.words()) {
            Set<String> found = index.questionsWith(word);
            if (found.size() <= POSTING_MAX) {
                double rarity = index.questionRarity(word);
                found.forEach(question -> shared.merge(question, rarity, Double::sum));
            }
        }
        return shared.entrySet().stream()
                .sorted(Comparator.comparingDouble((Map.Entry<String, Double> it) -> -it.getValue())
                        .thenComparing(Map.Entry::getKey))
                .limit(QUESTIONS_MAX)
                .map(Map.Entry::getKey)
                .toList();
    }

    /** All keys under which claims for a sentence are looked for: a claim with none of them changes nothing about it. */
    Set<String> lookedUnder(Mentions sentence) {
        Set<String> keys = new HashSet<>(valueKeys(sentence));
        likeliest(sentence).forEach(shelf -> keys.add(Keys.occasion(shelf.id)));
        likeliestQuestions(sentence).forEach(question -> keys.add(Keys.question(question)));
        sentence.cited().forEach(siglum -> keys.add(Keys.source(siglum)));
        return keys;
    }

    static List<String> valueKeys(Mentions sentence) {
        Set<String> keys = new LinkedHashSet<>();
        sentence.figures().stream()
                .filter(said -> !Figures.vague(said.value()))
                .forEach(said -> keys.addAll(Keys.ofFigure(said.value())));
        sentence.dates().forEach(said -> keys.addAll(Keys.ofDate(said.value())));
        sentence.names().forEach(said -> keys.add(said.kind().label() + " " + said.id()));
        return List.copyOf(keys);
    }

    /** The occasions with which the sentence shares the rarest keys. */
    List<OccasionShelf> likeliest(Mentions sentence) {
        Set<String> keys = new LinkedHashSet<>();
        sentence.dates().forEach(said -> keys.addAll(Keys.ofDate(said.value())));
        sentence.names().forEach(said -> keys.add(said.kind().label() + " " + said.id()));
        sentence.words().forEach(word -> keys.add("word " + word));
        sentence.namedWords().forEach(word -> keys.add("word " + word));
        Map<OccasionShelf, Double> shared = new LinkedHashMap<>();
        for (String key : keys) {
            List<OccasionShelf> found = index.byOccasion(key);
            if (found.size() <= POSTING_MAX) {
                double rarity = index.rarity(key);
                found.forEach(shelf -> shared.merge(shelf, rarity, Double::sum));
            }
        }
        return shared.entrySet().stream()
                .sorted(Comparator.comparingDouble((Map.Entry<OccasionShelf, Double> it) -> -it.getValue())
                        .thenComparing(it -> it.getKey().id))
                .limit(OCCASIONS_MAX)
                .map(Map.Entry::getKey)
                .toList();
    }
}
