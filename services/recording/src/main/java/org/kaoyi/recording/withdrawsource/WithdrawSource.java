package org.kaoyi.recording.withdrawsource;

import java.util.Set;
import org.kaoyi.claims.archive.Siglum;
import org.kaoyi.claims.decision.Decision;
import org.kaoyi.claims.decision.ReferenceDecisions;
import org.kaoyi.claims.event.Streams;
import org.kaoyi.claims.reference.ReferenceBook;
import org.kaoyi.recording.deciding.Request;
import org.kaoyi.recording.deciding.StreamEvents;

/** Says that a source is not to be relied on; its claims stand no more. */
public record WithdrawSource(Siglum source, String reason) implements Request {
    @Override
    public Set<String> reliesOn(ReferenceBook book) {
        return Set.of(Streams.source(source));
    }

    @Override
    public Decision decide(ReferenceBook book, StreamEvents streams) {
        return ReferenceDecisions.withdraw(book, source, reason);
    }
}
