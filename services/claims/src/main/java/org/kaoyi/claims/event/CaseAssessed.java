package org.kaoyi.claims.event;

import java.util.Optional;
import org.kaoyi.claims.account.OccasionId;
import org.kaoyi.claims.judgement.Assessment;

/** A historian has ruled on a case. */
public record CaseAssessed(Assessment assessment) implements LedgerEvent {
    @Override
    public String stream() {
        return Streams.assessedCase(assessment.caseKey());
    }

    @Override
    public Optional<OccasionId> concerns() {
        return Optional.of(assessment.caseKey().occasion());
    }
}
