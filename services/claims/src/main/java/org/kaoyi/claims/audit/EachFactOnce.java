package org.kaoyi.claims.audit;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.kaoyi.claims.audit.Suggestion.Reason;

/**
 * Orders suggestions so that each thing that a sentence says comes first once: a sentence of two figures rests on two claims, and four that
 * have the first would leave no room for the one that has the second. Points stay what they are.
 */
final class EachFactOnce {
    /** Of what a figure, date or name adds, a claim loses so much in the order where one before it has it too. */
    private static final double SAID_BEFORE = 0.3;

    private static final Set<String> OF_ANSWERS = Set.of(
            "same-figure", "like-figure", "members-counted", "same-date", "like-date", "value-named", "same-words");

    private EachFactOnce() {}

    /**
     * So many of them, the first given.
     *
     * @param sorted all, the best first
     */
    static List<Suggestion> ordered(Suggestion first, List<Suggestion> sorted, int most) {
        List<Suggestion> left = new ArrayList<>(sorted);
        List<Suggestion> ordered = new ArrayList<>();
        Set<String> said = new HashSet<>();
        while (!left.isEmpty() && ordered.size() < most) {
            Suggestion next = ordered.isEmpty() ? first : left.getFirst();
            for (Suggestion other : left) {
                next = !ordered.isEmpty() && rank(other, said) > rank(next, said) ? other : next;
            }
            left.remove(next);
            ordered.add(next);
            next.reasons().stream().filter(EachFactOnce::isOfAnswer).forEach(reason -> said.add(key(reason)));
        }
        return ordered;
    }

    private static double rank(Suggestion suggestion, Set<String> said) {
        double points = suggestion.points();
        for (Reason reason : suggestion.reasons()) {
            points -= isOfAnswer(reason) && said.contains(key(reason)) ? SAID_BEFORE * reason.points() : 0;
        }
        return points;
    }

    private static boolean isOfAnswer(Reason reason) {
        return OF_ANSWERS.contains(reason.code()) && reason.points() > 0;
    }

    private static String key(Reason reason) {
        return reason.said();
    }
}
