package org.kaoyi.recording.assesscase;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.kaoyi.claims.decision.Decision;
import org.kaoyi.claims.decision.JudgementDecisions;
import org.kaoyi.claims.judgement.Assessment;
import org.kaoyi.claims.reference.ReferenceBook;
import org.kaoyi.recording.deciding.Request;
import org.kaoyi.recording.deciding.Streams;

/** Records a ruling on a case. */
public record AssessCase(Assessment assessment) implements Request {
    @Override
    public List<String> folds() {
        List<String> streams = new ArrayList<>();
        streams.add(org.kaoyi.claims.event.Streams.assessedCase(assessment.caseKey()));
        assessment.grounds().forEach(claim -> streams.add(org.kaoyi.claims.event.Streams.claim(claim)));
        assessment.prefers().forEach(claim -> streams.add(org.kaoyi.claims.event.Streams.claim(claim)));
        return streams;
    }

    @Override
    public Set<String> reliesOn(ReferenceBook book) {
        return Set.of(
                org.kaoyi.claims.event.Streams.occasion(assessment.caseKey().occasion()),
                org.kaoyi.claims.event.Streams.question(assessment.caseKey().question()));
    }

    @Override
    public Decision decide(ReferenceBook book, Streams streams) {
        return JudgementDecisions.assess(
                book,
                streams.events(org.kaoyi.claims.event.Streams.assessedCase(assessment.caseKey())),
                streams::row,
                assessment);
    }
}
