package org.kaoyi.recording.entertext;

import java.util.Set;
import org.kaoyi.claims.decision.Decision;
import org.kaoyi.claims.decision.JudgementDecisions;
import org.kaoyi.claims.reference.ReferenceBook;
import org.kaoyi.claims.text.Text;
import org.kaoyi.recording.deciding.Request;
import org.kaoyi.recording.deciding.Streams;

/** Enters a text with its statements. */
public record EnterText(Text text) implements Request {
    @Override
    public Set<String> reliesOn(ReferenceBook book) {
        return Set.of(org.kaoyi.claims.event.Streams.text(text.id()));
    }

    @Override
    public Decision decide(ReferenceBook book, Streams streams) {
        return JudgementDecisions.enter(book, text);
    }
}
