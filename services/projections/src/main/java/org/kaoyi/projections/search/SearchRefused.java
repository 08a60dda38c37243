package org.kaoyi.projections.search;

import java.io.Serial;
import org.kaoyi.claims.Labelled;

/** A question that can not be answered. */
public final class SearchRefused extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    /** Why. */
    public enum Reason implements Labelled {
        /** There is no letter, digit or character in it. */
        EMPTY,
        /** It has more characters than {@link SearchLimits#QUERY_CHARACTERS_MAX}. */
        TOO_LONG,
        /** It has more words and characters than {@link SearchLimits#QUERY_UNITS_MAX}. */
        TOO_MANY_WORDS,
        /** It begins at a place that no answer has named. */
        UNKNOWN_PLACE
    }

    private final Reason reason;
    private final String sentence;

    /** @param sentence what is wrong and how to mend it */
    SearchRefused(Reason reason, String sentence) {
        super(sentence);
        this.reason = reason;
        this.sentence = sentence;
    }

    public String sentence() {
        return sentence;
    }

    public Reason reason() {
        return reason;
    }
}
