package org.kaoyi.recording.anchorquotation;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.kaoyi.claims.account.ClaimId;
import org.kaoyi.claims.archive.Siglum;
import org.kaoyi.claims.decision.Decision;
import org.kaoyi.claims.decision.PassageDecisions;
import org.kaoyi.claims.event.Streams;
import org.kaoyi.claims.passage.Anchor;
import org.kaoyi.claims.reference.ReferenceBook;
import org.kaoyi.recording.deciding.Request;
import org.kaoyi.recording.deciding.StreamEvents;

/**
 * Says where a claim's quotation stands. Whoever asks has found the place in the text itself ({@link AnchorDesk}); the decision sees to it that
 * text and words are the claim's.
 *
 * @param source of the claim
 */
public record AnchorQuotation(ClaimId claim, Siglum source, Anchor anchor) implements Request {
    @Override
    public List<String> folds() {
        return List.of(Streams.claim(claim));
    }

    @Override
    public Set<String> reliesOn(ReferenceBook book) {
        Set<String> streams = new LinkedHashSet<>();
        streams.add(Streams.source(source));
        return streams;
    }

    @Override
    public Decision decide(ReferenceBook book, StreamEvents streams) {
        return PassageDecisions.anchor(book, claim, streams.events(Streams.claim(claim)), anchor);
    }
}
