package org.kaoyi.recording.deciding;

import java.util.List;
import java.util.Set;
import org.kaoyi.claims.decision.Decision;
import org.kaoyi.claims.reference.ReferenceBook;

/** Something that somebody wants recorded. Every use case has one; commands and import decide by the same. */
public interface Request {

    /** Streams whose events the decision folds: rows, cases, interpretations, links. */
    default List<String> folds() {
        return List.of();
    }

    /** Streams of reference data by which it is decided; with {@link #folds()} they hold every stream that it may write. */
    Set<String> reliesOn(ReferenceBook book);

    /** The stream that this request means to begin, for a writer that tries before it looks; empty where it continues one. */
    default List<String> begins() {
        return List.of();
    }

    /** The decision: pure, by the book and the folded streams alone. */
    Decision decide(ReferenceBook book, StreamEvents streams);
}
