package org.kaoyi.recording.deciding;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kaoyi.claims.account.ClaimId;
import org.kaoyi.claims.decision.ClaimState;
import org.kaoyi.claims.event.LedgerEvent;
import org.kaoyi.claims.event.Streams;

/** The events of the streams that a request folds. */
public interface StreamEvents {

    /** In order; empty where there is no such stream. */
    List<LedgerEvent> events(String stream);

    /** The row of the claims table with this id, or null. */
    default @Nullable ClaimState row(ClaimId id) {
        return ClaimState.of(events(Streams.claim(id)));
    }
}
