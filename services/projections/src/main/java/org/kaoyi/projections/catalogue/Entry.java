package org.kaoyi.projections.catalogue;

import org.jspecify.annotations.Nullable;
import org.kaoyi.claims.authority.Authority;
import org.kaoyi.projections.feed.RecordedEvent;

/**
 * The newest description of a thing that claims refer to.
 *
 * @param kind {@code source}, {@code occasion}, {@code question}, {@code agent}, {@code place}, {@code term} or {@code text}
 * @param day by which it takes its place in time, or null
 */
record Entry(String kind, String id, String title, @Nullable Long day, RecordedEvent recorded) {
    static final String SOURCE = "source";
    static final String OCCASION = "occasion";
    static final String QUESTION = "question";
    static final String TEXT = "text";

    static Entry of(Authority it, RecordedEvent recorded) {
        return new Entry(
                it.kind().label(), it.id().value(), it.names().getFirst().text(), null, recorded);
    }
}
