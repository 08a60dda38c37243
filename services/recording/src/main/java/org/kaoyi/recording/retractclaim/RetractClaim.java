package org.kaoyi.recording.retractclaim;

import java.util.List;
import java.util.Set;
import org.kaoyi.claims.account.ClaimId;
import org.kaoyi.claims.decision.ClaimDecisions;
import org.kaoyi.claims.decision.Decision;
import org.kaoyi.claims.event.Streams;
import org.kaoyi.claims.reference.ReferenceBook;
import org.kaoyi.recording.deciding.Request;
import org.kaoyi.recording.deciding.StreamEvents;

/** Says that a claim or examination stands no more. */
public record RetractClaim(ClaimId claim, String reason) implements Request {
    @Override
    public List<String> folds() {
        return List.of(Streams.claim(claim));
    }

    @Override
    public Set<String> reliesOn(ReferenceBook book) {
        return Set.of();
    }

    @Override
    public Decision decide(ReferenceBook book, StreamEvents streams) {
        return ClaimDecisions.retract(claim, streams.row(claim), reason);
    }
}
