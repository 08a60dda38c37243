package org.kaoyi.recording.examinesource;

import java.util.List;
import java.util.Set;
import org.kaoyi.claims.account.Examination;
import org.kaoyi.claims.decision.ClaimDecisions;
import org.kaoyi.claims.decision.Decision;
import org.kaoyi.claims.event.Streams;
import org.kaoyi.claims.reference.ReferenceBook;
import org.kaoyi.recording.deciding.ReferenceStreams;
import org.kaoyi.recording.deciding.Request;
import org.kaoyi.recording.deciding.StreamEvents;

/** Records that a reader examined a source and found it silent. */
public record ExamineSource(Examination examination) implements Request {
    @Override
    public List<String> folds() {
        return List.of(Streams.claim(examination.id()));
    }

    @Override
    public List<String> begins() {
        return folds();
    }

    @Override
    public Set<String> reliesOn(ReferenceBook book) {
        return ReferenceStreams.of(examination);
    }

    @Override
    public Decision decide(ReferenceBook book, StreamEvents streams) {
        return ClaimDecisions.examine(book, streams.row(examination.id()), examination);
    }
}
