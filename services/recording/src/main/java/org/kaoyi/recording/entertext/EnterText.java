package org.kaoyi.recording.entertext;

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

/** Enters a text with its statements. */
public record EnterText(Text text) implements Request {
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
        return JudgementDecisions.enter(TextState.of(streams.events(Streams.text(text.id()))), text);
    }
}
