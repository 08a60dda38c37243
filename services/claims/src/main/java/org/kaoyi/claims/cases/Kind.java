package org.kaoyi.claims.cases;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kaoyi.claims.Labelled;

/** In what the versions of a case differ ({@code domain.md} §3). */
public enum Kind implements Labelled {
    /** One affirms a value and another denies it, or something that it entails; whoever tells that something happened at an occasion affirms that it took place. */
    POLARITY(
            Grade.CONFLICT,
            "One affirms a value and another denies it, or something that it entails; whoever tells that something happened at an occasion affirms that it took place."),
    /** Dates that no day can both meet, on a question with one answer. */
    DATE(Grade.CONFLICT, "Dates that no day can both meet, on a question with one answer."),
    /** Figures whose intervals have nothing in common, after conversion of units. */
    QUANTITY(Grade.CONFLICT, "Figures whose intervals have nothing in common, after conversion of units."),
    /** Different persons or bodies, neither part of the other. */
    AGENT(Grade.CONFLICT, "Different persons or bodies, neither part of the other."),
    /** Different places, neither within the other. */
    PLACE(Grade.CONFLICT, "Different places, neither within the other."),
    /** Terms that exclude each other; where no relation is declared they differ, which is less. */
    TERM(Grade.CONFLICT, "Terms that exclude each other; where no relation is declared they differ, which is less."),
    /** Different sole agents of the same act. */
    INITIATIVE(Grade.CONFLICT, "Different sole agents of the same act."),
    /** Closed lists that differ, or a member affirmed and denied. */
    MEMBERSHIP(Grade.CONFLICT, "Closed lists that differ, or a member affirmed and denied."),
    /** One says that somebody said it, and he denies having said it. */
    ATTRIBUTION_DENIAL(Grade.CONFLICT, "One says that somebody said it, and he denies having said it."),
    /** Topics in inverted order, stated or assumed as chronology; a circle of merged orders, once. */
    ORDER(
            Grade.CONFLICT,
            "Topics in inverted order, stated or assumed as chronology; a circle of merged orders, once."),
    /** Parts that exceed their whole, or that are all there are and fall short of it; filed under the whole. */
    PART_WHOLE(
            Grade.CONFLICT,
            "Parts that exceed their whole, or that are all there are and fall short of it; filed under the whole."),
    /** The same teller, later or to another hearer, says what is incompatible, or what he was silent about while present. */
    REVISION(
            Grade.CONFLICT,
            "The same teller, later or to another hearer, says what is incompatible, or what he was silent about while present."),
    /** Plans of different holders or dates that can not both be carried out. */
    PLANS(Grade.PLANS_DIFFER, "Plans of different holders or dates that can not both be carried out."),
    /** One source affirms; another, examined, says nothing of it. */
    SILENCE(Grade.SILENCE, "One source affirms; another, examined, says nothing of it."),
    /** Different weight laid on the same. */
    EMPHASIS(null, "Different weight laid on the same."),
    /** Two translations of one passage: blame the rendering before the source. */
    RENDERING(null, "Two translations of one passage: blame the rendering before the source."),
    /** Two coders of one source: blame the coder before the source. */
    CODING(null, "Two coders of one source: blame the coder before the source.");

    private final @Nullable Grade grade;
    private final String rule;

    Kind(@Nullable Grade grade, String rule) {
        this.grade = grade;
        this.rule = rule;
    }

    /** The grade of a difference of this kind; empty for a note, which leaves the case's grade as it is. */
    public Optional<Grade> grade() {
        return Optional.ofNullable(grade);
    }

    /** The rule in one sentence. */
    public String rule() {
        return rule;
    }
}
