package org.kaoyi.recording.stateinterpretation;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.kaoyi.claims.decision.Decision;
import org.kaoyi.claims.decision.JudgementDecisions;
import org.kaoyi.claims.event.Streams;
import org.kaoyi.claims.judgement.Interpretation;
import org.kaoyi.claims.reference.ReferenceBook;
import org.kaoyi.recording.deciding.Request;
import org.kaoyi.recording.deciding.StreamEvents;

/** States an interpretation. */
public record StateInterpretation(Interpretation interpretation) implements Request {
    @Override
    public List<String> folds() {
        List<String> streams = new ArrayList<>();
        streams.add(Streams.interpretation(interpretation.id()));
        interpretation.supports().forEach(claim -> streams.add(Streams.claim(claim)));
        interpretation.contradicts().forEach(claim -> streams.add(Streams.claim(claim)));
        return streams;
    }

    @Override
    public Set<String> reliesOn(ReferenceBook book) {
        return Set.of(Streams.occasion(interpretation.occasion()), Streams.question(interpretation.question()));
    }

    @Override
    public Decision decide(ReferenceBook book, StreamEvents streams) {
        return JudgementDecisions.state(
                book, streams.events(Streams.interpretation(interpretation.id())), streams::row, interpretation);
    }
}
