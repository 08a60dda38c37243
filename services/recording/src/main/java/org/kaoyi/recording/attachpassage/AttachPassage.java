package org.kaoyi.recording.attachpassage;

import java.util.Set;
import org.kaoyi.claims.archive.Siglum;
import org.kaoyi.claims.decision.Decision;
import org.kaoyi.claims.decision.PassageDecisions;
import org.kaoyi.claims.event.Streams;
import org.kaoyi.claims.passage.Passage;
import org.kaoyi.claims.reference.ReferenceBook;
import org.kaoyi.recording.deciding.Request;
import org.kaoyi.recording.deciding.StreamEvents;

/** Says that a text or image, whose bytes are kept already ({@link PassageDesk}), is one of a source. */
public record AttachPassage(Siglum source, Passage passage) implements Request {
    @Override
    public Set<String> reliesOn(ReferenceBook book) {
        return Set.of(Streams.source(source));
    }

    @Override
    public Decision decide(ReferenceBook book, StreamEvents streams) {
        return PassageDecisions.attach(book, source, passage);
    }
}
