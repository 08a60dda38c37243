package org.kaoyi.projections.discrepancies;

import java.util.Set;
import org.kaoyi.claims.account.OccasionId;
import org.kaoyi.projections.feed.RecordedEvent;

/**
 * A claim or examination to be kept.
 *
 * @param mentions authorities that it names
 * @param recorded the event that recorded it, whose bytes are kept
 */
record Row(
        String id,
        OccasionId occasion,
        String question,
        String source,
        boolean examination,
        Set<String> mentions,
        RecordedEvent recorded) {
    Row {
        mentions = Set.copyOf(mentions);
    }
}
