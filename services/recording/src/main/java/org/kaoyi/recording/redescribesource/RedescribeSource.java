package org.kaoyi.recording.redescribesource;

import java.util.Set;
import org.kaoyi.claims.archive.Source;
import org.kaoyi.claims.decision.Decision;
import org.kaoyi.claims.decision.ReferenceDecisions;
import org.kaoyi.claims.reference.ReferenceBook;
import org.kaoyi.recording.deciding.ReferenceStreams;
import org.kaoyi.recording.deciding.Request;
import org.kaoyi.recording.deciding.StreamEvents;

/** Replaces the description of a source, with a reason. */
public record RedescribeSource(Source source, String reason) implements Request {
    @Override
    public Set<String> reliesOn(ReferenceBook book) {
        return ReferenceStreams.of(source);
    }

    @Override
    public Decision decide(ReferenceBook book, StreamEvents streams) {
        return ReferenceDecisions.redescribe(book, source, reason);
    }
}
