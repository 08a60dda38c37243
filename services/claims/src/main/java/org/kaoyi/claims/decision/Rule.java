package org.kaoyi.claims.decision;

import org.kaoyi.claims.Labelled;

/** The rules by which the ledger refuses. Every refusal names one. */
public enum Rule implements Labelled {
    UNKNOWN_OCCASION("Register the occasion first, or import with --create-missing."),
    UNKNOWN_QUESTION("Pose the question first, or import with --create-missing."),
    UNKNOWN_SOURCE("Register the source first, or import with --create-missing."),
    UNKNOWN_ORIGIN(
            "Register what the source copies or derives from first, or further up or down in the same file; or leave the cell empty."),
    UNKNOWN_AUTHORITY("Enter the person, place or term first, or import with --create-missing."),
    MERGED_AUTHORITY("It was merged into another: work with that one, or split it off first."),
    SAME_AUTHORITY("Name two that are not one already."),
    RELATED_AUTHORITIES(
            "They are declared to be two (one is part or a kind of the other, or they entail or exclude each other): describe one anew first."),
    OTHER_VOCABULARY(
            "Only terms of one vocabulary can be one, and a vocabulary itself is never merged: describe one anew first."),
    CLAIM_NAMES_ANOTHER("Reassign only claims that name the authority that is split; leave this one out."),
    NOTHING_TO_SPLIT(
            "Say which claims mean the other one, or name one that was merged. Of sources and occasions, name some whose claims name it."),
    TOO_MANY_REASSIGNED("Split in several steps, each with a narrower rule."),
    UNKNOWN_PASSAGE("Attach the text to the source first; what replaces a text must replace one of the same source."),
    TOO_MANY_PASSAGES("Part the source: a volume of several documents is several sources."),
    NO_QUOTATION(
            "Only a claim that quotes its source word by word has a place in its text; supersede it with the quotation."),
    OTHER_WORDS("An anchor has the very words of the claim's quotation."),
    UNKNOWN_CLAIM("Check the claim's id; claims are listed on the page of their occasion."),
    UNKNOWN_TEXT("Enter the text first."),
    TEXT_ENTERED_BEFORE(
            "A text of this id is in the ledger with other sentences. If this is a newer version of it, enter it as one (kaoyi revise ID FILE); else use another id."),
    OTHER_VERSION("The text has a newer version by now. Look at its sentences as they stand, then link them."),
    UNKNOWN_STATEMENT("Number the statements from 1."),
    SOURCE_WITHDRAWN("The source was withdrawn; its claims stand no more and none can be added."),
    CLAIM_NOT_STANDING("The claim was superseded or retracted before; work with the one that stands."),
    SAME_ID_OTHER_CONTENT("Recorded things never change: supersede it with a reason, or use another id."),
    TYPE_DIFFERS_FROM_QUESTION("Give a value of the question's type, or pose another question."),
    SCOPE_REQUIRED("The answer varies with time: say for which time it holds (scope)."),
    PLAN_OF_WHAT_HAPPENED(
            "Give a mode that looks ahead (planned, proposed, requested, promised, predicted), or leave plan holder and date out."),
    REASON_REQUIRED("Say why, in a few words."),
    GROUNDS_REQUIRED("Name at least one claim on which the ruling rests."),
    NOT_A_FIGURE("Only figures add up: declare sums of questions of type quantity."),
    RESERVED_QUESTION(
            "Pose took-place as a yes-no question with one answer that does not vary with time, or give the question another id."),
    RESTS_ON_REFUSED(
            "The file means another by this name than the ledger, or what it says of it was refused further up: settle that first, then import the file again."),
    DESCRIBED_OTHERWISE(
            "Both ledgers have described it anew since they parted: compare the two, and describe it by hand."),
    PASSAGE_NOT_KEPT(
            "The file names a text or image and does not hold it: attach it to the source, then import the file again."),
    PART_OF_ITSELF("A thing can not be part of itself, however many steps away.");

    private final String advice;

    Rule(String advice) {
        this.advice = advice;
    }

    /** How to mend what was refused. */
    public String advice() {
        return advice;
    }
}
