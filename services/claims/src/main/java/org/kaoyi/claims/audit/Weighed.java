package org.kaoyi.claims.audit;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import org.kaoyi.claims.audit.Suggestion.Reason;

/**
 * Content words with how much each tells, which follows from how many titles or questions have it. Weighed once for a state of the index,
 * since every sentence asks again.
 *
 * @param at {@link ClaimIndex#referenceChanges} when they were weighed
 * @param forms of each word, those by which a sentence can meet it
 * @param weights of each of the forms
 * @param all what the words weigh together, each by the heaviest of its forms
 */
@SuppressWarnings("ArrayRecordComponent") // never compared; asked for every sentence
record Weighed(long at, String[][] forms, double[][] weights, double all) {
    /** A name alone asks no question. */
    private static final double NAMED_WORD = 0.4;

    /** A word met in another language, or by another word for the same, may be meant otherwise. */
    private static final double BY_CONCEPT = 0.9;

    /** Each of them in one form alone. */
    static Weighed ofPlain(long at, Set<String> words, ToDoubleFunction<String> weightOf) {
        return of(at, words.stream().map(Set::of).toList(), weightOf);
    }

    static Weighed of(long at, Collection<Set<String>> words, ToDoubleFunction<String> weightOf) {
        String[][] forms = words.stream()
                .map(it -> it.stream().sorted().toArray(String[]::new))
                .sorted(Comparator.comparing((String[] it) -> it[0]))
                .toArray(String[][]::new);
        double[][] weights = new double[forms.length][];
        double all = 0;
        for (int i = 0; i < forms.length; i++) {
            weights[i] = Arrays.stream(forms[i]).mapToDouble(weightOf).toArray();
            all += heaviest(weights[i]);
        }
        return new Weighed(at, forms, weights, all);
    }

    /**
     * The words shared with a sentence, the rarer the more, as a share of all that there are; null where there are none.
     *
     * @param least of what fewer words weigh together, they are a share of this
     */
    @Nullable
    Reason shared(Mentions sentence, String code, double points, double least) {
        double most = 0;
        String rarest = "";
        for (int i = 0; i < forms.length; i++) {
            for (int j = 0; j < forms[i].length; j++) {
                double own = told(sentence, forms[i][j]) * weights[i][j];
                if (own > most) {
                    most = own;
                    rarest = forms[i][j];
                }
            }
        }
        return most > 0 ? new Reason(code, ContentWords.shown(rarest), share(sentence, points, least)) : null;
    }

    /** The points alone. */
    double share(Mentions sentence, double points, double least) {
        return points * met(word -> told(sentence, word), false) / Math.max(all, least);
    }

    /**
     * Of a name, as much as the sentence says of it, as a share: in its own words, and not in those of others that it names; whether other
     * sentences have them too does not matter, since the name is the same in all of them. A word counts by its rarest form, in whichever it is
     * met: its concept is met in other languages, and says as much of the name though more titles have it.
     */
    double said(Mentions sentence) {
        return all > 0 ? met(word -> said(sentence, word), true) / all : 0;
    }

    /**
     * What is met of the words together, each by that of its forms that counts most.
     *
     * @param asRarest whether each form counts like the rarest of its word
     */
    private double met(ToDoubleFunction<String> meets, boolean asRarest) {
        double met = 0;
        for (int i = 0; i < forms.length; i++) {
            double rarest = asRarest ? heaviest(weights[i]) : 0;
            double own = 0;
            for (int j = 0; j < forms[i].length; j++) {
                double weight = asRarest ? rarest : weights[i][j];
                own = Math.max(own, meets.applyAsDouble(forms[i][j]) * weight);
            }
            met += own;
        }
        return met;
    }

    private static double said(Mentions sentence, String word) {
        return !sentence.words().contains(word) ? 0 : ContentWords.isConcept(word) ? BY_CONCEPT : 1;
    }

    private static double told(Mentions sentence, String word) {
        double said = said(sentence, word);
        if (said > 0) {
            return sentence.frequent().contains(word) ? Frequent.TELLS * said : said;
        }
        return sentence.namedWords().contains(word) ? NAMED_WORD : 0;
    }

    private static double heaviest(double[] weights) {
        return Arrays.stream(weights).max().orElse(0);
    }

    /** How much a word tells that is one of these by its own letters; of persons, who have one form each. */
    double weightOf(int place) {
        return weights[place][0];
    }
}
