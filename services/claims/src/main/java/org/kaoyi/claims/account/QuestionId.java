package org.kaoyi.claims.account;

import static org.kaoyi.claims.Identifiers.checked;

/** Identifies a question, such as {@code apology}. */
public record QuestionId(String value) implements Comparable<QuestionId> {
    public QuestionId {
        checked("question id", value);
    }

    @Override
    public int compareTo(QuestionId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
