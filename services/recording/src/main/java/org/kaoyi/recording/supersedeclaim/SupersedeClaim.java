package org.kaoyi.recording.supersedeclaim;

import java.util.List;
import java.util.Set;
import org.kaoyi.claims.account.Claim;
import org.kaoyi.claims.account.ClaimId;
import org.kaoyi.claims.decision.ClaimDecisions;
import org.kaoyi.claims.decision.Decision;
import org.kaoyi.claims.event.Streams;
import org.kaoyi.claims.reference.ReferenceBook;
import org.kaoyi.recording.deciding.ReferenceStreams;
import org.kaoyi.recording.deciding.Request;
import org.kaoyi.recording.deciding.StreamEvents;

/** Records a better coding of a claim; the old one stands no more. */
public record SupersedeClaim(ClaimId old, Claim better, String reason) implements Request {
    @Override
    public List<String> folds() {
        return List.of(Streams.claim(old), Streams.claim(better.id()));
    }

    @Override
    public Set<String> reliesOn(ReferenceBook book) {
        return ReferenceStreams.of(better);
    }

    @Override
    public Decision decide(ReferenceBook book, StreamEvents streams) {
        return ClaimDecisions.supersede(book, old, streams.row(old), streams.row(better.id()), better, reason);
    }
}
