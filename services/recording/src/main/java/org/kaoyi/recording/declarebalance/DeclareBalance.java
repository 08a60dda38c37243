package org.kaoyi.recording.declarebalance;

import java.util.HashSet;
import java.util.Set;
import org.kaoyi.claims.account.BalancePart;
import org.kaoyi.claims.decision.Decision;
import org.kaoyi.claims.decision.ReferenceDecisions;
import org.kaoyi.claims.reference.ReferenceBook;
import org.kaoyi.recording.deciding.Request;
import org.kaoyi.recording.deciding.Streams;

/** Declares one part of a balance. */
public record DeclareBalance(BalancePart part) implements Request {
    @Override
    public Set<String> reliesOn(ReferenceBook book) {
        Set<String> streams = new HashSet<>();
        streams.add(org.kaoyi.claims.event.Streams.balance(part.wholeOccasion(), part.wholeQuestion()));
        streams.add(org.kaoyi.claims.event.Streams.occasion(part.wholeOccasion()));
        streams.add(org.kaoyi.claims.event.Streams.occasion(part.partOccasion()));
        streams.add(org.kaoyi.claims.event.Streams.question(part.wholeQuestion()));
        streams.add(org.kaoyi.claims.event.Streams.question(part.partQuestion()));
        return streams;
    }

    @Override
    public Decision decide(ReferenceBook book, Streams streams) {
        return ReferenceDecisions.declare(book, part);
    }
}
