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
            all += Arrays.stream(weights[i]).max().orElse(0);
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
                double own = own(sentence, i, j);
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
        double shared = 0;
        for (int i = 0; i < forms.length; i++) {
            double own = 0;
            for (int j = 0; j < forms[i].length; j++) {
                own = Math.max(own, own(sentence, i, j));
            }
            shared += own;
        }
        return points * shared / Math.max(all, least);
    }

    private double own(Mentions sentence, int place, int form) {
        String word = forms[place][form];
        if (sentence.words().contains(word)) {
            double tells = sentence.frequent().contains(word) ? Frequent.TELLS : 1;
            return tells * (ContentWords.isConcept(word) ? BY_CONCEPT : 1) * weights[place][form];
        }
        return sentence.namedWords().contains(word) ? NAMED_WORD * weights[place][form] : 0;
    }

    /** How much a word tells by its rarest form. */
    double heaviest(int place) {
        return Arrays.stream(weights[place]).max().orElse(0);
    }

    /** How much a word tells that is one of these by its own letters; of persons, who have one form each. */
    double weightOf(int place) {
        return weights[place][0];
    }
}
