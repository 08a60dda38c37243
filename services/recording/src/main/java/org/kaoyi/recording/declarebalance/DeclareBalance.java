package org.kaoyi.recording.declarebalance;

import java.util.HashSet;
import java.util.Set;
import org.kaoyi.claims.account.BalancePart;
import org.kaoyi.claims.decision.Decision;
import org.kaoyi.claims.decision.ReferenceDecisions;
import org.kaoyi.claims.event.Streams;
import org.kaoyi.claims.reference.ReferenceBook;
import org.kaoyi.recording.deciding.Request;
import org.kaoyi.recording.deciding.StreamEvents;

/** Declares one part of a balance. */
public record DeclareBalance(BalancePart part) implements Request {
    @Override
    public Set<String> reliesOn(ReferenceBook book) {
        Set<String> streams = new HashSet<>();
        streams.add(Streams.balance(part.wholeOccasion(), part.wholeQuestion()));
        streams.add(Streams.occasion(part.wholeOccasion()));
        streams.add(Streams.occasion(part.partOccasion()));
        streams.add(Streams.question(part.wholeQuestion()));
        streams.add(Streams.question(part.partQuestion()));
        return streams;
    }

    @Override
    public Decision decide(ReferenceBook book, StreamEvents streams) {
        return ReferenceDecisions.declare(book, part);
    }
}
