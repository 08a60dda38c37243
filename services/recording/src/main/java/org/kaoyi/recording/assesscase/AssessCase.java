package org.kaoyi.recording.assesscase;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.kaoyi.claims.decision.Decision;
import org.kaoyi.claims.decision.JudgementDecisions;
import org.kaoyi.claims.event.Streams;
import org.kaoyi.claims.judgement.Assessment;
import org.kaoyi.claims.reference.ReferenceBook;
import org.kaoyi.recording.deciding.Request;
import org.kaoyi.recording.deciding.StreamEvents;

/** Records a ruling on a case. */
public record AssessCase(Assessment assessment) implements Request {
    @Override
    public List<String> folds() {
        List<String> streams = new ArrayList<>();
        streams.add(Streams.assessedCase(assessment.caseKey()));
        assessment.grounds().forEach(claim -> streams.add(Streams.claim(claim)));
        assessment.prefers().forEach(claim -> streams.add(Streams.claim(claim)));
        return streams;
    }

    @Override
    public Set<String> reliesOn(ReferenceBook book) {
        return Set.of(
                Streams.occasion(assessment.caseKey().occasion()),
                Streams.question(assessment.caseKey().question()));
    }

    @Override
    public Decision decide(ReferenceBook book, StreamEvents streams) {
        return JudgementDecisions.assess(
                book, streams.events(Streams.assessedCase(assessment.caseKey())), streams::row, assessment);
    }
}
