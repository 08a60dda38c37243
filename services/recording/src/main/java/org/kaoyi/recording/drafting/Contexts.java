package org.kaoyi.recording.drafting;

import org.jspecify.annotations.Nullable;
import org.kaoyi.claims.account.Question;
import org.kaoyi.claims.reference.ReferenceBook;
import org.kaoyi.claims.value.Bound;
import org.kaoyi.claims.value.Chronology;
import org.kaoyi.claims.value.ValueContext;
import org.kaoyi.claims.value.ValueType;

/** What the reader of a wording is told about the question and the rest of the row. */
final class Contexts {
    /** A question whose vocabulary is one of these takes its members from the table of that name, not from the terms. */
    private static final String AGENTS = TableKind.AGENTS.label();

    private static final String PLACES = TableKind.PLACES.label();

    private Contexts() {}

    static ValueContext of(
            ReferenceBook book,
            Question question,
            @Nullable String unit,
            @Nullable String population,
            @Nullable Bound bound,
            boolean closed,
            Chronology chronology) {
        return new ValueContext(
                question.type(),
                memberType(question.vocabulary()),
                unit == null ? question.unit() : unit,
                population,
                bound,
                scheme(question.vocabulary()),
                closed,
                chronology,
                book);
    }

    /** Of a declared vocabulary every member is one; where none is declared, the reader tells by the members. */
    private static @Nullable ValueType memberType(@Nullable String vocabulary) {
        if (vocabulary == null) {
            return null;
        }
        return AGENTS.equals(vocabulary)
                ? ValueType.AGENT
                : PLACES.equals(vocabulary) ? ValueType.PLACE : ValueType.TERM;
    }

    private static @Nullable String scheme(@Nullable String vocabulary) {
        return memberType(vocabulary) == ValueType.TERM ? vocabulary : null;
    }
}
