package org.kaoyi.recording.registeroccasion;

import java.util.Set;
import org.kaoyi.claims.account.Occasion;
import org.kaoyi.claims.decision.Decision;
import org.kaoyi.claims.decision.ReferenceDecisions;
import org.kaoyi.claims.reference.ReferenceBook;
import org.kaoyi.recording.deciding.OccasionStreams;
import org.kaoyi.recording.deciding.Request;
import org.kaoyi.recording.deciding.StreamEvents;

/** Registers an occasion. */
public record RegisterOccasion(Occasion occasion) implements Request {
    @Override
    public Set<String> reliesOn(ReferenceBook book) {
        return OccasionStreams.of(book, occasion);
    }

    @Override
    public Decision decide(ReferenceBook book, StreamEvents streams) {
        return ReferenceDecisions.register(book, occasion);
    }
}
