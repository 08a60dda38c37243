package org.kaoyi.claims.audit;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import org.kaoyi.claims.authority.AuthorityKind;

/** The claims that share something with a sentence, looked up once: by its figures, dates and names, by occasion, question and source. */
final class Candidates {
    /** A key that more claims have tells nothing; what it would find is found by its occasion. */
    static final int POSTING_MAX = 400;

    /** The same of a word of answers in free words: there are many words in a sentence. */
    private static final int SAID_MAX = 40;

    private static final double VALUE_SHARED = 3.0;
    private static final double SOURCE_SHARED = 3.0;

    private static final int OCCASIONS_MAX = 12;

    /** Of those that the sentences before are about. */
    private static final int OCCASIONS_BEFORE_MAX = 6;

    private static final int CLAIMS_OF_OCCASION_MAX = 100;
    private static final int QUESTIONS_MAX = 12;
    private static final int CLAIMS_OF_QUESTION_MAX = 60;

    private static final Comparator<Shared<OccasionShelf>> RAREST_OCCASIONS = Comparator.comparingDouble(
                    (Shared<OccasionShelf> it) -> -it.points())
            .thenComparing(it -> it.of().id);
    private static final Comparator<Shared<String>> RAREST_QUESTIONS =
            Comparator.comparingDouble((Shared<String> it) -> -it.points()).thenComparing(Shared::of);

    private final ClaimIndex index;
    private final Mentions sentence;
    private final Set<String> valueKeys;
    private final List<OccasionShelf> occasions;
    private final List<OccasionShelf> occasionsBefore;
    private final List<String> questions;
    private final List<String> sources;
    private final Set<String> counted = new HashSet<>();

    private static final int SOURCES_MAX = 4;
    private static final int CLAIMS_OF_SOURCE_MAX = 60;

    /** Something with the points that it shares with a sentence. */
    record Shared<T>(T of, double points) {}

    Candidates(ClaimIndex index, Mentions sentence) {
        this.index = index;
        this.sentence = sentence;
        this.valueKeys = valueKeys(sentence);
        valueKeys.addAll(index.words().named(sentence.words()));
        this.occasions = occasions(sentence, OCCASIONS_MAX);
        Mentions before = sentence.before();
        this.occasionsBefore = before == null ? List.of() : occasions(before, OCCASIONS_BEFORE_MAX);
        this.questions = questions();
        this.sources = index.words().sources().in(sentence, SOURCES_MAX);
    }

    /** The first by an order, in it; the rest is not sorted. */
    static <T> List<T> first(Collection<T> all, int count, Comparator<T> order) {
        PriorityQueue<T> best = new PriorityQueue<>(count + 1, order.reversed());
        for (T one : all) {
            if (best.size() < count || order.compare(one, best.peek()) < 0) {
                best.add(one);
                if (best.size() > count) {
                    best.remove();
                }
            }
        }
        List<T> sorted = new ArrayList<>(best);
        sorted.sort(order);
        return sorted;
    }

    /** With what their value or source adds before they are compared. */
    Map<IndexedClaim, Double> claims() {
        Map<IndexedClaim, Double> claims = new HashMap<>();
        for (String key : valueKeys) {
            List<IndexedClaim> found = index.byValue(key);
            if (found.size() <= POSTING_MAX) {
                found.forEach(claim -> claims.put(claim, VALUE_SHARED));
            }
        }
        for (String word : sentence.words()) {
            List<IndexedClaim> found = index.byValue(Keys.said(word));
            if (found.size() <= SAID_MAX) {
                found.forEach(claim -> claims.putIfAbsent(claim, 0.0));
            }
        }
        for (String siglum : sentence.cited()) {
            List<IndexedClaim> found = index.bySource(siglum);
            found.subList(0, Math.min(POSTING_MAX, found.size()))
                    .forEach(claim -> claims.merge(claim, SOURCE_SHARED, Double::sum));
        }
        for (String siglum : sources) {
            List<IndexedClaim> found = index.bySource(siglum);
            found.subList(0, Math.min(CLAIMS_OF_SOURCE_MAX, found.size()))
                    .forEach(claim -> claims.putIfAbsent(claim, 0.0));
        }
        occasions.forEach(shelf -> addAbout(shelf, claims));
        occasionsBefore.forEach(shelf -> addAbout(shelf, claims));
        for (String question : questions) {
            List<IndexedClaim> found = index.byQuestion(question);
            found.subList(0, Math.min(CLAIMS_OF_QUESTION_MAX, found.size()))
                    .forEach(claim -> claims.putIfAbsent(claim, 0.0));
        }
        return claims;
    }

    private static void addAbout(OccasionShelf shelf, Map<IndexedClaim, Double> claims) {
        List<IndexedClaim> found = shelf.claims();
        found.subList(0, Math.min(CLAIMS_OF_OCCASION_MAX, found.size()))
                .forEach(claim -> claims.putIfAbsent(claim, 0.0));
    }

    /** Keys of values whose number of claims counted when what was found was compared. */
    void alsoAsked(Set<String> keys) {
        counted.addAll(keys);
    }

    /** All keys under which they were looked for, but for the words: a claim with none of either changes nothing about the sentence. */
    Set<String> keys() {
        Set<String> keys = new HashSet<>(valueKeys);
        keys.addAll(counted);
        occasions.forEach(shelf -> keys.add(Keys.occasion(shelf.id)));
        occasionsBefore.forEach(shelf -> keys.add(Keys.occasion(shelf.id)));
        questions.forEach(question -> keys.add(Keys.question(question)));
        sentence.cited().forEach(siglum -> keys.add(Keys.source(siglum)));
        sources.forEach(siglum -> keys.add(Keys.source(siglum)));
        return keys;
    }

    private static Set<String> valueKeys(Mentions sentence) {
        Set<String> keys = new LinkedHashSet<>();
        sentence.figures().stream()
                .filter(said -> !Figures.vague(said.value()))
                .forEach(said -> keys.addAll(Keys.ofFigure(said.value())));
        sentence.dates().forEach(said -> keys.addAll(Keys.ofDate(said.value())));
        for (Said.Name said : sentence.names()) {
            keys.add(said.kind().label() + " " + said.id());
            if (said.kind() == AuthorityKind.AGENT) {
                keys.add(Keys.about(said.id()));
            }
        }
        return keys;
    }

    /** Those in whose question the rarest words of the sentence stand. */
    private List<String> questions() {
        Map<String, Double> shared = new HashMap<>();
        for (String word : sentence.words()) {
            Set<String> found = index.questionsWith(word);
            if (!found.isEmpty() && found.size() <= POSTING_MAX) {
                double rarity = index.questionRarity(word);
                found.forEach(question -> shared.merge(question, rarity, Double::sum));
            }
        }
        return first(points(shared), QUESTIONS_MAX, RAREST_QUESTIONS).stream()
                .map(Shared::of)
                .toList();
    }

    /** Those with which a sentence shares the rarest keys. */
    private List<OccasionShelf> occasions(Mentions sentence, int most) {
        Set<String> keys = new LinkedHashSet<>();
        sentence.dates().forEach(said -> keys.addAll(Keys.ofDate(said.value())));
        sentence.names().forEach(said -> keys.add(said.kind().label() + " " + said.id()));
        sentence.words().forEach(word -> keys.add("word " + word));
        sentence.namedWords().forEach(word -> keys.add("word " + word));
        Map<OccasionShelf, Double> shared = new HashMap<>();
        for (String key : keys) {
            List<OccasionShelf> found = index.byOccasion(key);
            if (!found.isEmpty() && found.size() <= POSTING_MAX) {
                double rarity = index.rarity(key);
                found.forEach(shelf -> shared.merge(shelf, rarity, Double::sum));
            }
        }
        return first(points(shared), most, RAREST_OCCASIONS).stream()
                .map(Shared::of)
                .toList();
    }

    private static <T> List<Shared<T>> points(Map<T, Double> shared) {
        List<Shared<T>> points = new ArrayList<>(shared.size());
        shared.forEach((of, sum) -> points.add(new Shared<>(of, sum)));
        return points;
    }
}
