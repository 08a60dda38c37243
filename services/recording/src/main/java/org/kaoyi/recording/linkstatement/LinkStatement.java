package org.kaoyi.recording.linkstatement;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kaoyi.claims.decision.Decision;
import org.kaoyi.claims.decision.JudgementDecisions;
import org.kaoyi.claims.decision.TextState;
import org.kaoyi.claims.event.Streams;
import org.kaoyi.claims.reference.ReferenceBook;
import org.kaoyi.claims.text.SupportLink;
import org.kaoyi.recording.deciding.Request;
import org.kaoyi.recording.deciding.StreamEvents;

/**
 * Links a statement of a text to a claim.
 *
 * @param version of the text in which whoever links saw the statement; null for the newest
 * @param ofTable whether it comes from a table, which may have been imported before the text was revised
 */
public record LinkStatement(SupportLink link, @Nullable Integer version, boolean ofTable) implements Request {
    public LinkStatement(SupportLink link) {
        this(link, null);
    }

    public LinkStatement(SupportLink link, @Nullable Integer version) {
        this(link, version, false);
    }

    @Override
    public List<String> folds() {
        return List.of(Streams.text(link.text()), Streams.claim(link.claim()));
    }

    @Override
    public Set<String> reliesOn(ReferenceBook book) {
        return Set.of();
    }

    @Override
    public Decision decide(ReferenceBook book, StreamEvents streams) {
        TextState text = TextState.of(streams.events(Streams.text(link.text())));
        return ofTable
                ? JudgementDecisions.linkOfTable(text, streams.row(link.claim()), link, version)
                : JudgementDecisions.link(text, streams.row(link.claim()), link, version);
    }
}
