package org.kaoyi.claims.audit;

import java.util.List;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import org.kaoyi.claims.audit.Suggestion.Reason;

/**
 * Content words with how much each tells, which follows from how many titles or questions have it. Weighed once for a state of the index,
 * since every sentence asks again.
 *
 * @param at {@link ClaimIndex#referenceChanges} when they were weighed
 */
record Weighed(long at, List<String> words, double[] weights, double all) {
    /** A name alone asks no question. */
    private static final double NAMED_WORD = 0.4;

    static Weighed of(long at, Set<String> words, ToDoubleFunction<String> weightOf) {
        List<String> sorted = words.stream().sorted().toList();
        double[] weights = sorted.stream().mapToDouble(weightOf).toArray();
        double all = 0;
        for (double weight : weights) {
            all += weight;
        }
        return new Weighed(at, sorted, weights, all);
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
        for (int i = 0; i < weights.length; i++) {
            double own = own(sentence, i);
            if (own > most) {
                most = own;
                rarest = words.get(i);
            }
        }
        return most > 0 ? new Reason(code, ContentWords.shown(rarest), share(sentence, points, least)) : null;
    }

    /** The points alone. */
    double share(Mentions sentence, double points, double least) {
        double shared = 0;
        for (int i = 0; i < weights.length; i++) {
            shared += own(sentence, i);
        }
        return points * shared / Math.max(all, least);
    }

    private double own(Mentions sentence, int place) {
        String word = words.get(place);
        if (sentence.words().contains(word)) {
            return weights[place];
        }
        return sentence.namedWords().contains(word) ? NAMED_WORD * weights[place] : 0;
    }
}
