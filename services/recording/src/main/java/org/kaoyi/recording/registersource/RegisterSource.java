package org.kaoyi.recording.registersource;

import java.util.Set;
import org.kaoyi.claims.archive.Source;
import org.kaoyi.claims.decision.Decision;
import org.kaoyi.claims.decision.ReferenceDecisions;
import org.kaoyi.claims.reference.ReferenceBook;
import org.kaoyi.recording.deciding.ReferenceStreams;
import org.kaoyi.recording.deciding.Request;
import org.kaoyi.recording.deciding.StreamEvents;

/** Registers a source under its siglum. */
public record RegisterSource(Source source) implements Request {
    @Override
    public Set<String> reliesOn(ReferenceBook book) {
        return ReferenceStreams.of(source);
    }

    @Override
    public Decision decide(ReferenceBook book, StreamEvents streams) {
        return ReferenceDecisions.register(book, source);
    }
}
