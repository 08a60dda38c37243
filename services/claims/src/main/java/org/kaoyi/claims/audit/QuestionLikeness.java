package org.kaoyi.claims.audit;

import java.util.IdentityHashMap;
import org.jspecify.annotations.Nullable;
import org.kaoyi.claims.audit.Suggestion.Reason;

/** Whether a sentence asks, in its words, what a question asks. */
final class QuestionLikeness {
    static final String CODE = "question-words";
    private static final double QUESTION = 4.0;

    /** Whose answer is yes says all in its question. */
    private static final double YES_QUESTION = 5.0;

    /** The id of a question says it in two or three words. */
    private static final double ID_SHARE = 0.8;

    /** All the words of a question weigh this at least, so that one that many questions have is not the whole of it. */
    private static final double TEXT_LEAST = 1.0;

    /** An id of one word is no question. */
    private static final double ID_LEAST = 1.6;

    private static final Reason NONE = new Reason(CODE, "", 0);

    private final ClaimIndex index;
    private final Mentions sentence;
    private final IdentityHashMap<QuestionEntry, Reason> found = new IdentityHashMap<>();

    QuestionLikeness(ClaimIndex index, Mentions sentence) {
        this.index = index;
        this.sentence = sentence;
    }

    /** @param yes whether the claim's answer is yes */
    @Nullable
    Reason of(QuestionEntry question, boolean yes) {
        Reason reason = of(question);
        if (reason.points() == 0) {
            return null;
        }
        return yes ? new Reason(reason.code(), reason.said(), reason.points() * YES_QUESTION / QUESTION) : reason;
    }

    double points(QuestionEntry question) {
        return of(question).points();
    }

    private Reason of(QuestionEntry question) {
        return found.computeIfAbsent(question, this::best);
    }

    private Reason best(QuestionEntry question) {
        Reason inText = question.weighed(index).shared(sentence, CODE, QUESTION, TEXT_LEAST);
        Reason inId = question.idWeighed(index).shared(sentence, CODE, ID_SHARE * QUESTION, ID_LEAST);
        if (inText == null) {
            return inId == null ? NONE : inId;
        }
        return inId == null || inText.points() >= inId.points() ? inText : inId;
    }
}
