package org.kaoyi.recording.posequestion;

import java.util.Set;
import org.kaoyi.claims.account.Question;
import org.kaoyi.claims.account.QuestionId;
import org.kaoyi.claims.decision.Decision;
import org.kaoyi.claims.decision.ReferenceDecisions;
import org.kaoyi.claims.event.Streams;
import org.kaoyi.claims.reference.ReferenceBook;
import org.kaoyi.recording.deciding.Request;
import org.kaoyi.recording.deciding.StreamEvents;

/** Poses a question. */
public record PoseQuestion(Question question) implements Request {
    @Override
    public Set<String> reliesOn(ReferenceBook book) {
        QuestionId whole = question.partOf();
        String own = Streams.question(question.id());
        return whole == null || whole.equals(question.id()) ? Set.of(own) : Set.of(own, Streams.question(whole));
    }

    @Override
    public Decision decide(ReferenceBook book, StreamEvents streams) {
        return ReferenceDecisions.pose(book, question);
    }
}
