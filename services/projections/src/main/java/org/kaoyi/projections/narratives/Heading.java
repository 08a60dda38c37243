package org.kaoyi.projections.narratives;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kaoyi.claims.account.Occasion;
import org.kaoyi.claims.account.Question;
import org.kaoyi.claims.archive.Siglum;
import org.kaoyi.claims.reference.ReferenceBook;
import org.kaoyi.claims.value.DateValue;

/**
 * What an account is headed by.
 *
 * @param kind {@code occasion}, {@code question} or {@code source}
 * @param date of the occasion, or when the source was put on paper
 */
record Heading(
        String kind,
        String id,
        String title,
        @Nullable DateValue date,
        @Nullable String side,
        boolean withdrawn) {
    static final String OCCASION = "occasion";
    static final String QUESTION = "question";
    static final String SOURCE = "source";

    static Heading of(Occasion it) {
        return new Heading(OCCASION, it.id().value(), it.title(), it.date(), null, false);
    }

    static Heading of(Question it) {
        return new Heading(QUESTION, it.id().value(), it.text(), null, null, false);
    }

    static Optional<Heading> ofSource(ReferenceBook book, String id) {
        Siglum siglum = new Siglum(id);
        return book.source(siglum)
                .map(it -> new Heading(
                        SOURCE,
                        id,
                        it.title(),
                        it.date(),
                        it.side(),
                        book.withdrawn(siglum).isPresent()));
    }
}
