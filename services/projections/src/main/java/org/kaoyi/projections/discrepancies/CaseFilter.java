package org.kaoyi.projections.discrepancies;

import org.jspecify.annotations.Nullable;
import org.kaoyi.claims.value.DateValue;
import org.kaoyi.claims.value.DaySpan;
import org.kaoyi.projections.view.Days;

/**
 * Which cases to list; null asks for any.
 *
 * @param side a side that takes part, with a reading or by silence
 * @param teller a person or body who tells something that answers the case's question on its occasion
 * @param kind a kind among the case's kinds
 * @param state of the case
 * @param happened days of which one at least is among those on which the case's occasion can have been; what has no date is then left out
 * @param open only those on which nobody has ruled, or whose ruling is reopened
 * @param all also those that are no findings
 */
public record CaseFilter(
        @Nullable String occasion,
        @Nullable String question,
        @Nullable String side,
        @Nullable String teller,
        @Nullable String kind,
        @Nullable String grade,
        @Nullable String state,
        @Nullable DaySpan happened,
        boolean open,
        boolean all) {
    /** Of any state, or any that is open. */
    public CaseFilter(
            @Nullable String occasion,
            @Nullable String question,
            @Nullable String side,
            @Nullable String kind,
            @Nullable String grade,
            boolean open,
            boolean all) {
        this(occasion, question, side, null, kind, grade, null, null, open, all);
    }

    /** All findings. */
    public static final CaseFilter FINDINGS = new CaseFilter(null, null, null, null, null, false, false);

    /** Every case, findings or not. */
    public static final CaseFilter ALL = new CaseFilter(null, null, null, null, null, false, true);

    /** Every case of one occasion. */
    public static CaseFilter ofOccasion(String occasion) {
        return new CaseFilter(occasion, null, null, null, null, false, true);
    }

    /**
     * Whether a case that was found just now passes; {@link DiscrepancyQueries} asks the same of those kept. Who tells, a case does not say.
     *
     * @param date of the case's occasion
     */
    public boolean admits(CaseView found, @Nullable DateValue date) {
        return (occasion == null || occasion.equals(found.occasion()))
                && (question == null || question.equals(found.question()))
                && (side == null || found.sides().contains(side))
                && (happened == null || Days.of(date).stream().anyMatch(happened::overlaps))
                && (!open || found.open())
                && admitsByLabels(found);
    }

    /** Whether a case passes by its grade, its kinds and its state. */
    public boolean admitsByLabels(CaseView found) {
        return admits(CaseFacets.Alike.of(found));
    }

    boolean admits(CaseFacets.Alike some) {
        return (grade == null || grade.equals(some.grade()))
                && (kind == null || some.kinds().contains(kind))
                && (state == null || state.equals(some.state()))
                && (!findingsAlone() || some.findings());
    }

    /** The same, of any grade, kind and state, findings or not. */
    public CaseFilter withoutLabels() {
        return new CaseFilter(occasion, question, side, teller, null, null, null, happened, open, true);
    }

    /** The same whatever the grade: who asks for one is shown all that have it, findings or not. */
    CaseFilter ofAnyGrade() {
        return new CaseFilter(occasion, question, side, teller, kind, null, state, happened, open, true);
    }

    /** The same whatever the kind, likewise. */
    CaseFilter ofAnyKind() {
        return new CaseFilter(occasion, question, side, teller, null, grade, state, happened, open, true);
    }

    /** The same whatever the state; findings alone where nothing else that is asked for includes others. */
    CaseFilter ofAnyState() {
        return new CaseFilter(occasion, question, side, teller, kind, grade, null, happened, open, !findingsAlone());
    }

    /** The same, of those that wait for a ruling. */
    public CaseFilter openAlone() {
        return new CaseFilter(occasion, question, side, teller, kind, grade, state, happened, true, all);
    }

    /** The same, of one state; null of any. */
    public CaseFilter inState(@Nullable String wanted) {
        return new CaseFilter(occasion, question, side, teller, kind, grade, wanted, happened, open, all);
    }

    /** The same, of those about which a person or body tells something; null of any. */
    public CaseFilter toldBy(@Nullable String wanted) {
        return new CaseFilter(occasion, question, side, wanted, kind, grade, state, happened, open, all);
    }

    /** The same, of occasions that can have been on one of some days; null of any. */
    public CaseFilter happened(@Nullable DaySpan days) {
        return new CaseFilter(occasion, question, side, teller, kind, grade, state, days, open, all);
    }

    /** Whether more is asked than a side, a grade, a kind or a state, by which alone the tally counts. */
    boolean amongSome() {
        return occasion != null || question != null || teller != null || happened != null || open;
    }

    /** Who asks for a grade or a kind is shown all that have it: a note, such as an emphasis, makes no finding. */
    boolean findingsAlone() {
        return !all && grade == null && kind == null;
    }
}
