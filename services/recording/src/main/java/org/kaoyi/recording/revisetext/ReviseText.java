package org.kaoyi.recording.revisetext;

import java.util.List;
import java.util.Set;
import org.kaoyi.claims.decision.Decision;
import org.kaoyi.claims.decision.JudgementDecisions;
import org.kaoyi.claims.decision.TextState;
import org.kaoyi.claims.event.Streams;
import org.kaoyi.claims.reference.ReferenceBook;
import org.kaoyi.claims.text.Text;
import org.kaoyi.recording.deciding.Request;
import org.kaoyi.recording.deciding.StreamEvents;

/** Enters a newer version of a text under its id. */
public record ReviseText(Text text) implements Request {
    @Override
    public List<String> folds() {
        return List.of(Streams.text(text.id()));
    }

    @Override
    public Set<String> reliesOn(ReferenceBook book) {
        return Set.of();
    }

    @Override
    public Decision decide(ReferenceBook book, StreamEvents streams) {
        return JudgementDecisions.revise(TextState.of(streams.events(Streams.text(text.id()))), text);
    }
}
