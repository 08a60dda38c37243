package org.kaoyi.claims.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * The sentences of a text through its versions, each with what is anchored to it. An anchor holds for the very words of a sentence: it stays
 * with them in a newer version and never slides to others. A sentence that was changed stays beside, with its anchors, until these have been
 * looked at; when its words come back, so do they.
 *
 * @param version of the text, from 1
 * @param sentences those of the newest version in order, and among them, where they stood, those of earlier ones that have anchors
 * @param <A> an anchor, such as a link to a claim
 */
public record AnchoredText<A>(int version, List<Sentence<A>> sentences) {
    public AnchoredText {
        sentences = List.copyOf(sentences);
    }

    /**
     * A sentence.
     *
     * @param number its place in the newest version, from 1; 0 where it no longer stands there
     * @param since the version in which it came
     * @param until the last version in which it stood, or null while it stands
     */
    public record Sentence<A>(
            String words, int number, int since, @Nullable Integer until, List<A> anchors) {
        public Sentence {
            anchors = List.copyOf(anchors);
        }

        public boolean stands() {
            return until == null;
        }
    }

    /**
     * A sentence of an earlier version, with what is anchored to it.
     *
     * @param until the last version in which it stood
     * @param now numbers of the sentences that stand in its place, none of which was there beside it; empty where it was left out
     * @param near number of a sentence beside which to show it
     */
    public record Former<A>(String words, int until, List<Integer> now, int near, List<A> anchors) {
        public Former {
            now = List.copyOf(now);
            anchors = List.copyOf(anchors);
        }
    }

    /** @param anchors of a sentence by its number, from 1 */
    public static <A> AnchoredText<A> first(List<String> sentences, IntFunction<List<A>> anchors) {
        List<Sentence<A>> all = new ArrayList<>(sentences.size());
        for (int i = 0; i < sentences.size(); i++) {
            all.add(new Sentence<>(sentences.get(i), i + 1, 1, null, anchors.apply(i + 1)));
        }
        return new AnchoredText<>(1, all);
    }

    /** The words of the newest version, in order. */
    public List<String> words() {
        return sentences.stream().filter(Sentence::stands).map(Sentence::words).toList();
    }

    /** What is anchored to each sentence of the newest version that has something, by its number. */
    public Map<Integer, List<A>> anchors() {
        Map<Integer, List<A>> anchors = new HashMap<>();
        sentences.stream()
                .filter(it -> it.stands() && !it.anchors().isEmpty())
                .forEach(it -> anchors.put(it.number(), it.anchors()));
        return anchors;
    }

    /** The same after a newer version. */
    public AnchoredText<A> revised(List<String> newer) {
        int[] places = places(newer);
        int[] numberOf = new int[sentences.size()];
        for (int i = 0; i < places.length; i++) {
            if (places[i] >= 0) {
                numberOf[places[i]] = i + 1;
            }
        }
        List<List<Sentence<A>>> formerAfter = formerAfter(numberOf, newer.size());
        List<Sentence<A>> all = new ArrayList<>(formerAfter.getFirst());
        for (int i = 0; i < newer.size(); i++) {
            Sentence<A> before = places[i] < 0 ? null : sentences.get(places[i]);
            all.add(new Sentence<>(
                    newer.get(i),
                    i + 1,
                    before == null ? version + 1 : before.since(),
                    null,
                    before == null ? List.of() : before.anchors()));
            all.addAll(formerAfter.get(i + 1));
        }
        return new AnchoredText<>(version + 1, all);
    }

    /** Sentences that stood until now come first; then those of earlier versions whose words come back. */
    private int[] places(List<String> newer) {
        List<Integer> standing = new ArrayList<>();
        List<Integer> gone = new ArrayList<>();
        for (int i = 0; i < sentences.size(); i++) {
            (sentences.get(i).stands() ? standing : gone).add(i);
        }
        int[] places = placesAmong(standing, newer);
        if (!gone.isEmpty()) {
            List<Integer> left = new ArrayList<>();
            for (int i = 0; i < places.length; i++) {
                if (places[i] < 0) {
                    left.add(i);
                }
            }
            int[] back = placesAmong(gone, left.stream().map(newer::get).toList());
            for (int i = 0; i < back.length; i++) {
                places[left.get(i)] = back[i];
            }
        }
        return places;
    }

    private int[] placesAmong(List<Integer> some, List<String> newer) {
        int[] places = SameSentences.places(
                some.stream().map(i -> sentences.get(i).words()).toList(), newer);
        for (int i = 0; i < places.length; i++) {
            places[i] = places[i] < 0 ? places[i] : some.get(places[i]);
        }
        return places;
    }

    /** What is left of earlier versions, by the number in the newer one of the sentence after which it stood; 0 for its beginning. */
    private List<List<Sentence<A>>> formerAfter(int[] numberOf, int newest) {
        List<List<Sentence<A>>> after = new ArrayList<>();
        for (int i = 0; i <= newest; i++) {
            after.add(new ArrayList<>());
        }
        int last = 0;
        for (int i = 0; i < sentences.size(); i++) {
            Sentence<A> it = sentences.get(i);
            if (numberOf[i] > 0) {
                last = numberOf[i];
            } else if (!it.anchors().isEmpty()) {
                Integer until = it.until() == null ? version : it.until();
                after.get(last).add(new Sentence<>(it.words(), 0, it.since(), until, it.anchors()));
            }
        }
        return after;
    }

    /** The sentences of earlier versions that have anchors, in order. */
    public List<Former<A>> former() {
        List<Former<A>> former = new ArrayList<>();
        for (int i = 0; i < sentences.size(); i++) {
            Sentence<A> it = sentences.get(i);
            Integer until = it.until();
            if (until != null) {
                List<Integer> now = inPlaceOf(i, until);
                former.add(
                        new Former<>(it.words(), until, now, now.isEmpty() ? near(i) : now.getFirst(), it.anchors()));
            }
        }
        return former;
    }

    private List<Integer> inPlaceOf(int index, int until) {
        List<Integer> now = new ArrayList<>();
        for (int i = index + 1; i < sentences.size(); i++) {
            Sentence<A> next = sentences.get(i);
            if (next.stands()) {
                if (next.since() <= until) {
                    break;
                }
                now.add(next.number());
            }
        }
        return now;
    }

    /** The next sentence that stands, or else the last one. */
    private int near(int index) {
        return sentences.stream()
                .skip(index)
                .filter(Sentence::stands)
                .findFirst()
                .map(Sentence::number)
                .orElse(words().size());
    }
}
