package org.kaoyi.claims.cases;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kaoyi.claims.account.Claim;
import org.kaoyi.claims.account.Mode;
import org.kaoyi.claims.account.OccasionId;
import org.kaoyi.claims.account.Plan;
import org.kaoyi.claims.account.Question;
import org.kaoyi.claims.account.QuestionId;
import org.kaoyi.claims.reference.ReferenceBook;
import org.kaoyi.claims.value.DateValue;
import org.kaoyi.claims.value.ValueType;
import org.kaoyi.claims.value.quantity.Populations;

/**
 * Which claims may be compared at all ({@code domain.md} §3). What does not pass is neither agreement nor conflict: two accounts
 * contradict each other only where they speak of one event (de Marneffe, Rafferty and Manning, "Finding contradictions in text", 2008).
 */
final class Gate {
    private final ReferenceBook book;

    Gate(ReferenceBook book) {
        this.book = book;
    }

    /** Whether one is the other, or a declared part of it at whatever depth. */
    boolean related(OccasionId one, OccasionId other) {
        return one.equals(other)
                || book.wholes(one).contains(other)
                || book.wholes(other).contains(one);
    }

    /** Whether claim and case speak of the same point: what makes the claim a member. */
    boolean admits(CaseKey key, Member own, Member candidate) {
        return candidate.key().question().equals(key.question())
                && candidate.key().level() == key.level()
                && related(key.occasion(), candidate.key().occasion())
                && Scopes.overlap(own.claim().scope(), candidate.claim().scope());
    }

    /** Whether values of the two may be compared: the gate of the value kinds. */
    boolean comparable(Member one, Member other) {
        return samePlan(one.claim(), other.claim()) && comparableButForPlan(one, other);
    }

    /** The same gate for plans of other holders or dates, which differ and do not contradict. */
    boolean comparablePlans(Member one, Member other) {
        return isPlan(one.claim().mode()) && !samePlan(one.claim(), other.claim()) && comparableButForPlan(one, other);
    }

    private boolean comparableButForPlan(Member one, Member other) {
        return one.claim().mode() == other.claim().mode() && samePoint(one, other);
    }

    /** The gate without mode and plan: what a plan and its outcome share. */
    boolean samePoint(Member one, Member other) {
        Claim first = one.claim();
        Claim second = other.claim();
        return first.question().equals(second.question())
                && first.attributedTo().equals(second.attributedTo())
                && aboutTheSame(one, other)
                && !addedUp(first.question(), first.occasion(), second.occasion());
    }

    /** A figure that a declared sum adds up is held against the whole in that sum, and not by itself; what is only a part of it is in no sum. */
    private boolean addedUp(QuestionId question, OccasionId one, OccasionId other) {
        return !one.equals(other)
                && isFigure(question)
                && (sumsInto(question, one, other) || sumsInto(question, other, one));
    }

    private boolean isFigure(QuestionId question) {
        return book.question(question).map(Question::type).orElse(null) == ValueType.QUANTITY;
    }

    private boolean sumsInto(QuestionId question, OccasionId part, OccasionId whole) {
        return book.balancesOf(whole).stream()
                .filter(sum -> sum.wholeQuestion().equals(question)
                        && sum.partQuestion().equals(question))
                .anyMatch(sum -> sum.partOccasion().equals(part));
    }

    /** Occasion, scope, population and layer: what also a denied attribution shares with what it denies. */
    boolean aboutTheSame(Member one, Member other) {
        return Populations.same(one.claim().population(), other.claim().population())
                && one.layer() == other.layer()
                && related(one.key().occasion(), other.key().occasion())
                && Scopes.overlap(one.claim().scope(), other.claim().scope());
    }

    static boolean isPlan(Mode mode) {
        return mode == Mode.PLANNED || mode == Mode.PROPOSED;
    }

    static boolean samePlan(Claim one, Claim other) {
        return samePlan(one.mode(), one.plan(), other.plan());
    }

    /** Of plans and proposals holder and date; unset equals unset. No other mode is anybody's plan. */
    static boolean samePlan(Mode mode, Plan one, Plan other) {
        return !isPlan(mode) || (Objects.equals(one.holder(), other.holder()) && sameDay(one.date(), other.date()));
    }

    /** The same days in whatever notation: a question mark does not make another plan. */
    private static boolean sameDay(@Nullable DateValue one, @Nullable DateValue other) {
        return (one == null || other == null)
                ? one == null && other == null
                : one.shape() == other.shape() && one.spans().equals(other.spans());
    }

    /**
     * The case in which an incompatible pair counts: that of the narrower scope; of equals the earlier start, the part's occasion,
     * the smaller key ({@code domain.md} §4).
     */
    CaseKey home(Member one, Member other) {
        int byScope =
                Scopes.NARROWER_FIRST.compare(one.claim().scope(), other.claim().scope());
        if (byScope != 0) {
            return byScope < 0 ? one.key() : other.key();
        }
        OccasionId first = one.key().occasion();
        OccasionId second = other.key().occasion();
        if (!first.equals(second)) {
            return book.wholes(first).contains(second) ? one.key() : other.key();
        }
        return one.key().compareTo(other.key()) <= 0 ? one.key() : other.key();
    }
}
