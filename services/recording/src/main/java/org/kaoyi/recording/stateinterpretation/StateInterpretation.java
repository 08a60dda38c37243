package org.kaoyi.recording.stateinterpretation;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.kaoyi.claims.decision.Decision;
import org.kaoyi.claims.decision.JudgementDecisions;
import org.kaoyi.claims.judgement.Interpretation;
import org.kaoyi.claims.reference.ReferenceBook;
import org.kaoyi.recording.deciding.Request;
import org.kaoyi.recording.deciding.Streams;

/** States an interpretation. */
public record StateInterpretation(Interpretation interpretation) implements Request {
    @Override
    public List<String> folds() {
        List<String> streams = new ArrayList<>();
        streams.add(org.kaoyi.claims.event.Streams.interpretation(interpretation.id()));
        interpretation.supports().forEach(claim -> streams.add(org.kaoyi.claims.event.Streams.claim(claim)));
        interpretation.contradicts().forEach(claim -> streams.add(org.kaoyi.claims.event.Streams.claim(claim)));
        return streams;
    }

    @Override
    public Set<String> reliesOn(ReferenceBook book) {
        return Set.of(
                org.kaoyi.claims.event.Streams.occasion(interpretation.occasion()),
                org.kaoyi.claims.event.Streams.question(interpretation.question()));
    }

    @Override
    public Decision decide(ReferenceBook book, Streams streams) {
        return JudgementDecisions.state(
                book,
                streams.events(org.kaoyi.claims.event.Streams.interpretation(interpretation.id())),
                streams::row,
                interpretation);
    }
}
