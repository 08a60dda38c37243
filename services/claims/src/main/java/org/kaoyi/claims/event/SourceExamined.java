package org.kaoyi.claims.event;

import java.util.Optional;
import org.kaoyi.claims.account.Examination;
import org.kaoyi.claims.account.OccasionId;

/** A reader has examined a source and found it silent. */
public record SourceExamined(Examination examination) implements LedgerEvent {
    @Override
    public String stream() {
        return Streams.claim(examination.id());
    }

    @Override
    public Optional<OccasionId> concerns() {
        return Optional.of(examination.occasion());
    }
}
