package org.kaoyi.claims.audit;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.kaoyi.claims.audit.Suggestion.Reason;

/**
 * Whether reasons are enough to show a claim at all. Points add up also from what nearly every sentence of a text shares with nearly every
 * claim (its persons, its year, its subject); a claim is shown only where the sentence says what it says <em>and</em> is about what it
 * is about, each by something of its own.
 */
final class Grounds {
    /** Some word of the question, or of its concept in another language. */
    private static final double ASKED_A_LITTLE = 0.7;

    /** A word of the question that few others have. */
    private static final double ASKED = 1.4;

    private static final double ASKED_SOME = 1.3;
    private static final double ASKED_MOSTLY = 2.3;

    /** Most of the question stands in the sentence. */
    private static final double ASKED_OUTRIGHT = 3.0;

    /** Of a question that is answered by yes this takes more of its words. */
    private static final double YES_ASKED_OUTRIGHT = 3.75;

    /** An agent or place that few occasions have, or a term. */
    private static final double NAMED = 1.5;

    /** Of what few claims hold, or of several together. */
    private static final double NAMED_IN_FEW = 2.6;

    /** A term of two ideographs. */
    private static final double NAMED_A_LITTLE = 1.4;

    /** Several that few claims hold. */
    private static final double NAMED_ALONE = 3.4;

    /** Most of the words of an answer that is words. */
    private static final double WORDS = 1.5;

    private static final double FIGURE = 2.0;

    /** Words of the source of some length; two ideographs stand in many sentences. */
    private static final double OUTSPOKEN = 2.0;

    /** More than one of those who took part, mostly. */
    private static final double SOME_PERSONS = 0.25;

    /** Half of a question of a few words, or a word of it with one of the title. */
    private static final double ABOUT = 0.9;

    private static final double TOLD_SHARE = 0.4;

    private static final List<String> OF_QUESTION_AND_OCCASION = List.of(
            "question-words", "occasion-title", "occasion-day", "occasion-month", "scope-named", "source-cited");

    private static final double TITLE = 0.9;
    private static final double TITLE_OUTRIGHT = 1.5;

    private final Map<String, Double> points = new HashMap<>();

    private Grounds(List<Reason> reasons) {
        reasons.forEach(reason -> points.merge(reason.code(), reason.points(), Double::sum));
    }

    /** @param yes whether the claim's answer is yes, so that its question says all */
    static boolean suffice(List<Reason> reasons, boolean yes) {
        return new Grounds(reasons).suffice(yes);
    }

    private boolean suffice(boolean yes) {
        boolean askedOutright = has("question-words", yes ? YES_ASKED_OUTRIGHT : ASKED_OUTRIGHT);
        return valueIsSaid() && isAboutIt()
                || valueIsHinted() && has("question-words", ASKED) && (isPlaced() || isTold())
                || askedOutright && (!valueIsMissing() || has("occasion-title", TITLE_OUTRIGHT))
                || has("question-words", ASKED) && isTold() && isPlaced() && !valueIsMissing()
                || has("question-words", ASKED_OUTRIGHT) && isTold() && isPlaced() && !points.containsKey("other-date")
                || namesWhatFewClaimsHold()
                || yes && has("question-words", ASKED_MOSTLY) && isPlaced() && has("occasion-title", TITLE / 2);
    }

    /** By a figure, date or words that hardly stand there by chance. */
    private boolean valueIsSaid() {
        return has("same-figure", FIGURE)
                || has("like-figure", FIGURE)
                || has("same-words", OUTSPOKEN)
                || (has("same-date", 0) || has("like-date", 0) && has("occasion-day", 0)) && isAboutItBesideItsDate()
                || has("value-named", NAMED) && has("question-words", ASKED)
                || has("value-words", WORDS) && about() >= ASKED
                || has("same-figure", 0) && has("question-words", ASKED_MOSTLY)
                || has("value-named", NAMED_A_LITTLE) && has("same-words", 0) && isTold();
    }

    /**
     * A name that few claims hold is the claim's own, and several such need nothing beside them. One may still be on every page of the text,
     * so that it takes a question, a day or a part of the matter beside it.
     */
    private boolean namesWhatFewClaimsHold() {
        return has("value-named", NAMED_ALONE)
                || has("value-named", NAMED_IN_FEW)
                        && (has("question-words", ASKED_SOME) || has("occasion-day", 0) || isTold() && about() >= ASKED)
                || has("value-named", NAMED) && has("scope-named", 0)
                || has("value-named", NAMED_A_LITTLE) && isOfThisSource() && isAboutIt();
    }

    /** By who told it, and when. */
    private boolean isOfThisSource() {
        return has("source-cited", 0) || has("teller-named", 0) && has("told-then", 0);
    }

    /** Many things happen on one day: that the day is the claim's and the occasion's too is one ground, and not two. */
    private boolean isAboutItBesideItsDate() {
        return has("question-words", ASKED)
                || has("occasion-title", TITLE)
                || (has("occasion-persons", SOME_PERSONS) || has("occasion-title", TITLE / 2)) && has("occasion-day", 0)
                || has("source-cited", 0)
                || has("question-words", ASKED_A_LITTLE) && has("teller-named", 0);
    }

    private boolean isAboutIt() {
        return about() >= ABOUT;
    }

    /** What ties a sentence to question and occasion, and less so to who told it. */
    private double about() {
        double about = TOLD_SHARE * (points("teller-named") + points("told-then"));
        for (String code : OF_QUESTION_AND_OCCASION) {
            about += points(code);
        }
        return about;
    }

    private double points(String code) {
        return Math.max(0, points.getOrDefault(code, 0.0));
    }

    /** By what may be meant otherwise: a small count, a wide date, a person of many occasions, some free words. */
    private boolean valueIsHinted() {
        return has("same-figure", 0)
                || has("like-date", 0)
                || has("value-named", 0)
                || has("value-words", 0)
                || has("same-words", 0)
                || has("other-figure", 0);
    }

    /** Something ties the sentence to this occasion, source or part of the matter. */
    private boolean isPlaced() {
        return has("occasion-title", TITLE / 2)
                || has("occasion-day", 0)
                || has("occasion-month", 0)
                || has("scope-named", 0)
                || has("scope-time", 0);
    }

    private boolean isTold() {
        return has("teller-named", 0) || has("source-cited", 0) || has("told-then", 0);
    }

    /** The claim holds a figure, date or name of which the sentence says nothing. */
    private boolean valueIsMissing() {
        return points.containsKey("figure-not-said")
                || points.containsKey("date-not-said")
                || points.containsKey("other-date")
                || points.containsKey("value-not-named")
                || points.containsKey("scope-not-named");
    }

    private boolean has(String code, double least) {
        Double own = points.get(code);
        return own != null && own > 0 && own >= least;
    }
}
