package org.kaoyi.claims.cases;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kaoyi.claims.Labelled;

/** In what the versions of a case differ ({@code domain.md} §3). */
public enum Kind implements Labelled {
    /** One affirms a value and another denies it, or something that it entails; whoever tells that something happened at an occasion affirms that it and all of which it is a part took place. */
    POLARITY(
            Grade.CONFLICT,
            "One affirms a value and another denies it, or something that it entails; whoever tells that something happened at an occasion affirms that it and all of which it is a part took place.",
            "an affirming and a denying claim that pass the gate; what terms entail; for the reserved question took-place every affirming claim of mode happened on the occasion",
            "K1: Mao apologised. C1 denies that he acknowledged anything; an apology entails an acknowledgement."),
    /** Dates that no day can both meet, on a question with one answer; a part may last within its whole. */
    DATE(
            Grade.CONFLICT,
            "Dates that no day can both meet, on a question with one answer; a part may last within its whole.",
            "two affirmed dates or extents that pass the gate, with the days that each can mean",
            "C1: 9 November 1957. K1: 12 November 1957. But November 1957 beside the 9th is coarser."),
    /** Figures whose intervals have nothing in common, after conversion of units. */
    QUANTITY(
            Grade.CONFLICT,
            "Figures whose intervals have nothing in common, after conversion of units.",
            "two affirmed figures that pass the gate: interval, unit, population, bound",
            "C1: 54,000餘, that is [54000, 55000). K1: 540,000."),
    /** Different persons or bodies, neither part of the other. */
    AGENT(
            Grade.CONFLICT,
            "Different persons or bodies, neither part of the other.",
            "two affirmed agents that pass the gate; what is declared to be part of what",
            "C1: the commander was Peng. K1: he was Zhou."),
    /** Different places, neither within the other. */
    PLACE(
            Grade.CONFLICT,
            "Different places, neither within the other.",
            "two affirmed places that pass the gate; what is declared to lie within what",
            "C1: in the Kremlin. K1: in a villa outside Moscow."),
    /** Terms that exclude each other; where no relation is declared they differ, which is less. */
    TERM(
            Grade.CONFLICT,
            "Terms that exclude each other; where no relation is declared they differ, which is less.",
            "two affirmed terms that pass the gate; what is declared as broader, entailed or excluded, and which vocabularies are exclusive",
            "C1: agreed. K1: refused, which agreed excludes. Self-criticism beside apology differs."),
    /** Different sole agents of the same act. */
    INITIATIVE(
            Grade.CONFLICT,
            "Different sole agents of the same act.",
            "two affirmed initiatives that pass the gate: act, object, agents, sole or joint",
            "C1: Mao proposed it. K1: Kim proposed it. But Mao and Kim together is compatible with either."),
    /** Closed lists that differ, or a member affirmed and denied. */
    MEMBERSHIP(
            Grade.CONFLICT,
            "Closed lists that differ, or a member affirmed and denied.",
            "two lists, or a list and a denied member, that pass the gate; whether each is closed",
            "K1: the CCP alone was responsible. C1: the CCP and the CPSU were, and nobody else."),
    /** One says that somebody said it, and he denies having said it. */
    ATTRIBUTION_DENIAL(
            Grade.CONFLICT,
            "One says that somebody said it, and he denies having said it.",
            "a claim at attribution level n and a denial at level n + 1 by the person to whom the words are attributed, or by the teller himself",
            "S1: Mao said 300,000. C1: Mao says that he never said so. The fact itself is not denied."),
    /** Topics in inverted or circular order, stated or assumed as chronology; a circle of merged orders, once. */
    ORDER(
            Grade.CONFLICT,
            "Topics in inverted or circular order, stated or assumed as chronology; a circle of merged orders, once.",
            "two orders that pass the gate, with ties and of chains, or three or more that only together form a circle",
            "C1: withdrawal, then emigrants. K1: emigrants, then withdrawal."),
    /** Parts that exceed their whole, or that are all there are and fall short of it; filed under the whole. */
    PART_WHOLE(
            Grade.CONFLICT,
            "Parts that exceed their whole, or that are all there are and fall short of it; filed under the whole.",
            "a figure of the whole; figures of declared parts (balances, questions that ask a part) of the same mode, persons, population, layer and overlapping scope, each way of dividing the whole by itself; whether the parts are all",
            "C26: 30萬 men. C28: three stages of 8萬, 10萬 and 7萬, which are all. Where they are not all, 5萬 are left."),
    /** The same teller, later or to another hearer, says what is incompatible, or what he was silent about while present. */
    REVISION(
            Grade.CONFLICT,
            "The same teller, later or to another hearer, says what is incompatible, or what he was silent about while present.",
            "two claims of one known teller that are in conflict, not on plans, with hearers, times of telling and dates of the records; or an examination at S3 and a claim of another, later telling",
            "Kim tells Puzanov 300,000, and the standing committee 200,000."),
    /** Plans of different holders or dates that can not both be carried out. */
    PLANS(
            Grade.PLANS_DIFFER,
            "Plans of different holders or dates that can not both be carried out.",
            "two affirmed values of one mode, planned or proposed, that pass the gate but for holder and date of the plan",
            "Zhou plans his visit for February. Kim plans it for May."),
    /** One source affirms; another, examined, says nothing of it. */
    SILENCE(
            Grade.SILENCE,
            "One source affirms; another, examined, says nothing of it.",
            "an affirming claim; an examination of another document of that layer (records and reminiscences are one, both being witnesses) for the same question, mode, plan, scope and population, at the level of the words that it names or, where it names none, at any level: reader, extent, presence, ground, dates of record and occasion",
            "K1 tells of an apology. C1, whose relevant part was read, does not (S2)."),
    /** Different weight laid on the same. */
    EMPHASIS(
            null,
            "Different weight laid on the same.",
            "answers to a question of the family emphasis or of that id; two lists that are arranged by weight and not by time",
            "C1 puts the withdrawal first. K1 puts the apology first."),
    /** Two translations of one passage: blame the rendering before the source. */
    RENDERING(
            null,
            "Two translations of one passage: blame the rendering before the source.",
            "two claims that would clash, from one document and passage, by different translators, or of which one is from a translation",
            "The English translation of C1 has 300,000, the Russian 30,000."),
    /** Two coders of one source: blame the coder before the source. */
    CODING(
            null,
            "Two coders of one source: blame the coder before the source.",
            "two claims that would clash, from one source and passage, by different coders",
            "Of C1 the first coder reads 300,000, the second 30,000.");

    private final @Nullable Grade grade;
    private final String rule;
    private final String inputs;
    private final String example;

    Kind(@Nullable Grade grade, String rule, String inputs, String example) {
        this.grade = grade;
        this.rule = rule;
        this.inputs = inputs;
        this.example = example;
    }

    /** The grade of a difference of this kind; empty for a note, which leaves the case's grade as it is. */
    public Optional<Grade> grade() {
        return Optional.ofNullable(grade);
    }

    /** The rule in one sentence. */
    public String rule() {
        return rule;
    }

    /** What the rule looks at. */
    public String inputs() {
        return inputs;
    }

    /** An example in a historian's words. */
    public String example() {
        return example;
    }
}
