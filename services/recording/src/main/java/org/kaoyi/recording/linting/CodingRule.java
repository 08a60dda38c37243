package org.kaoyi.recording.linting;

import org.kaoyi.claims.Labelled;

/** The rules of {@code docs/coding-guide.md}, §15, that recorded rows can break. What import refuses (unequal chains, an affirmed no) never gets so far. */
public enum CodingRule implements Labelled {
    TIME_MISSING(Severity.ERROR, "The answer varies with time, and the claim does not say for when it holds."),
    PLAN_UNOWNED(
            Severity.ERROR, "A plan or proposal needs its holder and its date: plans of others are no contradiction."),
    SET_UNMARKED(Severity.WARNING, "The words enumerate, and the set is not marked as complete."),
    PART_ON_WHOLE(
            Severity.WARNING,
            "One figure is asked of an occasion and of its part: the part's belongs under a question of its own."),
    BALANCE_MANY_SCOPES(
            Severity.WARNING,
            "The whole of a balance has claims of several scopes: which of them do the parts add up to?"),
    POPULATION_MISSING(
            Severity.WARNING, "Whole and parts of a balance must count the same population, in the same words."),
    DIGITS_EXPANDED(
            Severity.WARNING,
            "A round figure stands in digits where the source has a magnitude word: digits claim an exactness that it has not."),
    UNIT_IN_VALUE(Severity.WARNING, "The unit stands in the value and beside it; the value keeps the figure alone."),
    TWO_ANSWERS(
            Severity.WARNING,
            "A source gives two answers to a question that takes one, about the same time, persons and plan."),
    SILENT_AND_AFFIRMS(
            Severity.WARNING, "A source is called silent on what it affirms; this is not counted as silence."),
    SILENT_TOO_EARLY(Severity.WARNING, "The record is older than the end of the occasion: it could not tell."),
    SILENT_OTHER_MODE(
            Severity.WARNING, "No source affirms anything in the mode of this silence: it is silent on nothing."),
    GROUND_IS_MOTIVE(Severity.HINT, "The ground tells why something was hidden, not why it was to be expected."),
    ATTRIBUTION_DOUBLED(
            Severity.WARNING,
            "The question asks what somebody said, and the answer is attributed to the same person again."),
    SIDE_OF_CUSTODIAN(
            Severity.WARNING,
            "The side is the custodian's, and the first speaker has another; the side is the teller's."),
    TERM_UNRELATED(Severity.HINT, "Two terms meet on one question, and no relation between them is declared."),
    SAME_TERM_TWICE(Severity.HINT, "Two terms of one vocabulary have nearly the same wording: are they one?"),
    EXCLUDES_ONE_WAY(Severity.HINT, "One of two terms declares that they exclude each other; it holds both ways.");

    private final Severity severity;
    private final String sentence;

    CodingRule(Severity severity, String sentence) {
        this.severity = severity;
        this.sentence = sentence;
    }

    /** How much it matters. */
    public enum Severity implements Labelled {
        /** The report will be wrong. */
        ERROR,
        /** The report may be wrong. */
        WARNING,
        /** Worth a look. */
        HINT
    }

    public Severity severity() {
        return severity;
    }

    /** The rule in one sentence. */
    public String sentence() {
        return sentence;
    }
}
