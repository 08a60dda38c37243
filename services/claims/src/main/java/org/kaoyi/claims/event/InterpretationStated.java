package org.kaoyi.claims.event;

import java.util.Optional;
import org.kaoyi.claims.account.OccasionId;
import org.kaoyi.claims.judgement.Interpretation;

/** A scholar's explanation has been stated. */
public record InterpretationStated(Interpretation interpretation) implements LedgerEvent {
    @Override
    public String stream() {
        return Streams.interpretation(interpretation.id());
    }

    @Override
    public Optional<OccasionId> concerns() {
        return Optional.of(interpretation.occasion());
    }
}
