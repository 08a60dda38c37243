package org.kaoyi.claims.audit;

import java.util.List;
import java.util.Set;
import org.kaoyi.claims.audit.Suggestion.Reason;

/**
 * Whether a claim may stand first. Points add up also from what nearly every sentence of a text shares with nearly every claim (its persons,
 * its year, its subject); so a claim that stands first must be what the sentence says or asks, and not only be about the same.
 *
 * @param answer points of what the claim answers: figure, date, names, words
 * @param asked points of its question
 * @param setting points of its occasion, teller, source and part of the matter
 * @param against points of what the claim has and the sentence does not say
 * @param covered how much of the sentence the claim accounts for, 0 to 1
 * @param cameAbout whether the sentence tells as a plan what the claim tells as done
 */
record Grounds(
        double points, double answer, double asked, double setting, double against, double covered, boolean cameAbout) {
    /** Less than this speaks for some claim about nearly every sentence. */
    static final double POINTS_MIN = 5.0;

    /** So much is not there by chance, wherever it comes from. */
    private static final double POINTS_ENOUGH = 6.0;

    /** Of a claim that accounts for most of the sentence. */
    private static final double POINTS_OF_MOST = 5.2;

    /** Of an answer that few claims have. */
    private static final double POINTS_OF_RARE = 4.6;

    /** Whoever accounts for less speaks of something else. */
    private static final double COVERED_MIN = 0.3;

    private static final double COVERED_OF_PLAN = 0.45;

    /** One clause of a long sentence may be just this. */
    private static final double POINTS_OF_ONE_CLAUSE = 8.0;

    private static final double COVERED_MOSTLY = 0.6;

    /** A figure, a day or a name of its own. */
    private static final double ANSWERED = 2.0;

    private static final double ANSWERED_RARELY = 2.5;
    private static final double ANSWERED_A_LITTLE = 0.9;
    private static final double ABOUT = 1.5;
    private static final double ABOUT_A_LITTLE = 0.8;

    /** Half of the question. */
    private static final double ASKED = 2.0;

    /** Whose answer is yes says all in its question. */
    private static final double YES_ASKED = 2.5;

    /** Two things that are not said outweigh a question. */
    private static final double AGAINST_MOST = -1.0;

    private static final Set<String> ANSWERS = Set.of(
            "same-figure",
            "like-figure",
            "other-figure",
            "other-term",
            "same-date",
            "like-date",
            NamedLikeness.CODE,
            "value-words",
            "same-words");

    private static Grounds of(double points, List<Reason> reasons) {
        double answer = 0;
        double asked = 0;
        double setting = 0;
        double against = 0;
        double covered = 0;
        boolean cameAbout = false;
        for (Reason reason : reasons) {
            if (reason.code().equals(Coverage.CODE)) {
                covered = reason.points() / Coverage.POINTS;
            } else if (reason.points() < 0) {
                against += reason.points();
                cameAbout |= reason.code().equals(ModeLikeness.CODE_CAME_ABOUT);
            } else if (ANSWERS.contains(reason.code())) {
                answer += reason.points();
            } else if (reason.code().equals(QuestionLikeness.CODE)) {
                asked += reason.points();
            } else {
                setting += reason.points();
            }
        }
        return new Grounds(points, answer, asked, setting, against, covered, cameAbout);
    }

    /**
     * Whether so much speaks for a claim that it may stand first.
     *
     * @param yes whether the claim's answer is yes
     */
    static boolean suffice(double points, List<Reason> reasons, boolean yes) {
        return of(points, reasons).suffice(yes);
    }

    /** @param yes whether the claim's answer is yes */
    private boolean suffice(boolean yes) {
        return isCovered()
                && ((points >= POINTS_ENOUGH && against > AGAINST_MOST && (!yes || asked >= ASKED))
                        || (points >= POINTS_MIN && (isSaid(yes) || isAsked(yes)))
                        || (points >= POINTS_OF_MOST && isMostOfIt())
                        || (points >= POINTS_OF_RARE
                                && answer >= ANSWERED_RARELY
                                && asked + setting >= ABOUT_A_LITTLE));
    }

    /** A plan has nearly the same words as what came of it, so that more of them must be there. */
    private boolean isCovered() {
        return cameAbout
                ? covered >= COVERED_OF_PLAN
                : covered >= COVERED_MIN || (points >= POINTS_OF_ONE_CLAUSE && answer >= ANSWERED);
    }

    private boolean isSaid(boolean yes) {
        return !yes && answer >= ANSWERED && asked + setting >= ABOUT;
    }

    private boolean isAsked(boolean yes) {
        return yes ? asked >= YES_ASKED : asked >= ASKED && against > AGAINST_MOST;
    }

    private boolean isMostOfIt() {
        return covered >= COVERED_MOSTLY && (answer >= ANSWERED_A_LITTLE || asked >= ASKED);
    }
}
