package org.kaoyi.projections.discrepancies;

import java.util.Objects;
import java.util.OptionalLong;
import java.util.function.Supplier;
import java.util.stream.Stream;
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
                && (grade == null || grade.equals(found.grade()))
                && (side == null || found.sides().contains(side))
                && (kind == null || found.kinds().contains(kind))
                && (state == null || state.equals(found.state()))
                && (happened == null || Days.of(date).stream().anyMatch(happened::overlaps))
                && (!open || found.open())
                && (!findingsAlone() || found.finding());
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

    /** How many cases pass, where the tally alone says it: for at most one of grade, kind and state. */
    OptionalLong counted(Supplier<CaseSummary> tally) {
        boolean among =
                occasion != null || question != null || side != null || teller != null || happened != null || open;
        long asked = Stream.of(grade, kind, state).filter(Objects::nonNull).count();
        if (among || asked > 1 || (state != null && all)) {
            return OptionalLong.empty();
        }
        CaseSummary summary = tally.get();
        if (grade != null) {
            return OptionalLong.of(summary.grades().getOrDefault(grade, 0));
        }
        if (kind != null) {
            return OptionalLong.of(summary.kinds().getOrDefault(kind, 0));
        }
        if (state != null) {
            return OptionalLong.of(summary.states().getOrDefault(state, 0));
        }
        return OptionalLong.of(all ? summary.cases() : summary.findings());
    }

    /** Who asks for a grade or a kind is shown all that have it: a note, such as an emphasis, makes no finding. */
    boolean findingsAlone() {
        return !all && grade == null && kind == null;
    }
}
