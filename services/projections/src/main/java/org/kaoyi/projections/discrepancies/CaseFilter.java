package org.kaoyi.projections.discrepancies;

import java.util.Objects;
import java.util.OptionalLong;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which cases to list; null asks for any.
 *
 * @param side a side that takes part, with a reading or by silence
 * @param teller a person or body who tells something that answers the case's question on its occasion
 * @param kind a kind among the case's kinds
 * @param state of the case
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
        this(occasion, question, side, null, kind, grade, null, open, all);
    }

    /** All findings. */
    public static final CaseFilter FINDINGS = new CaseFilter(null, null, null, null, null, false, false);

    /** Every case, findings or not. */
    public static final CaseFilter ALL = new CaseFilter(null, null, null, null, null, false, true);

    /** Every case of one occasion. */
    public static CaseFilter ofOccasion(String occasion) {
        return new CaseFilter(occasion, null, null, null, null, false, true);
    }

    /** Whether a case that was found just now passes; {@link DiscrepancyQueries} asks the same of those kept. Who tells, a case does not say. */
    public boolean admits(CaseView found) {
        return (occasion == null || occasion.equals(found.occasion()))
                && (question == null || question.equals(found.question()))
                && (grade == null || grade.equals(found.grade()))
                && (side == null || found.sides().contains(side))
                && (kind == null || found.kinds().contains(kind))
                && (state == null || state.equals(found.state()))
                && (!open || found.open())
                && (!findingsAlone() || found.finding());
    }

    /** The same, of those that wait for a ruling. */
    public CaseFilter openAlone() {
        return new CaseFilter(occasion, question, side, teller, kind, grade, state, true, all);
    }

    /** The same, of one state; null of any. */
    public CaseFilter inState(@Nullable String wanted) {
        return new CaseFilter(occasion, question, side, teller, kind, grade, wanted, open, all);
    }

    /** The same, of those about which a person or body tells something; null of any. */
    public CaseFilter toldBy(@Nullable String wanted) {
        return new CaseFilter(occasion, question, side, wanted, kind, grade, state, open, all);
    }

    /** How many cases pass, where the tally alone says it: for at most one of grade, kind and state. */
    OptionalLong counted(Supplier<CaseSummary> tally) {
        boolean among = occasion != null || question != null || side != null || teller != null || open;
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
