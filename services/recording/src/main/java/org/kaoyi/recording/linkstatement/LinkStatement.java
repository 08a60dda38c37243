package org.kaoyi.recording.linkstatement;

import java.util.List;
import java.util.Set;
import org.kaoyi.claims.decision.Decision;
import org.kaoyi.claims.decision.JudgementDecisions;
import org.kaoyi.claims.event.LedgerEvent;
import org.kaoyi.claims.event.StatementLinked;
import org.kaoyi.claims.reference.ReferenceBook;
import org.kaoyi.claims.text.SupportLink;
import org.kaoyi.recording.deciding.Request;
import org.kaoyi.recording.deciding.Streams;

/** Links a statement of a text to a claim. */
public record LinkStatement(SupportLink link) implements Request {
    @Override
    public List<String> folds() {
        return List.of(
                org.kaoyi.claims.event.Streams.text(link.text()), org.kaoyi.claims.event.Streams.claim(link.claim()));
    }

    @Override
    public Set<String> reliesOn(ReferenceBook book) {
        return Set.of();
    }

    @Override
    public Decision decide(ReferenceBook book, Streams streams) {
        SupportLink holding = null;
        for (LedgerEvent event : streams.events(org.kaoyi.claims.event.Streams.text(link.text()))) {
            if (event instanceof StatementLinked it && it.link().joinsTheSameAs(link)) {
                holding = it.link();
            }
        }
        return JudgementDecisions.link(book, holding, streams.row(link.claim()), link);
    }
}
