package org.kaoyi.recording.recordclaim;

import java.util.List;
import java.util.Set;
import org.kaoyi.claims.account.Claim;
import org.kaoyi.claims.decision.ClaimDecisions;
import org.kaoyi.claims.decision.Decision;
import org.kaoyi.claims.event.Streams;
import org.kaoyi.claims.reference.ReferenceBook;
import org.kaoyi.recording.deciding.ReferenceStreams;
import org.kaoyi.recording.deciding.Request;
import org.kaoyi.recording.deciding.StreamEvents;

/** Records a claim. */
public record RecordClaim(Claim claim) implements Request {
    @Override
    public List<String> folds() {
        return List.of(Streams.claim(claim.id()));
    }

    @Override
    public List<String> begins() {
        return folds();
    }

    @Override
    public Set<String> reliesOn(ReferenceBook book) {
        return ReferenceStreams.of(claim);
    }

    @Override
    public Decision decide(ReferenceBook book, StreamEvents streams) {
        return ClaimDecisions.record(book, streams.row(claim.id()), claim);
    }
}
