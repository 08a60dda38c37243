package org.kaoyi.recording.redescribequestion;

import java.util.Set;
import org.kaoyi.claims.account.Question;
import org.kaoyi.claims.decision.Decision;
import org.kaoyi.claims.decision.ReferenceDecisions;
import org.kaoyi.claims.event.Streams;
import org.kaoyi.claims.reference.ReferenceBook;
import org.kaoyi.recording.deciding.Request;
import org.kaoyi.recording.deciding.StreamEvents;

/** Replaces the description of a question, with a reason; its type stays. */
public record RedescribeQuestion(Question question, String reason) implements Request {
    @Override
    public Set<String> reliesOn(ReferenceBook book) {
        return Set.of(Streams.question(question.id()));
    }

    @Override
    public Decision decide(ReferenceBook book, StreamEvents streams) {
        return ReferenceDecisions.redescribe(book, question, reason);
    }
}
