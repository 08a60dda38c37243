package org.kaoyi.projections.feed;

import java.time.Instant;
import org.kaoyi.claims.event.LedgerEvent;

/**
 * An event of the log, decoded.
 *
 * @param position in the log
 * @param recordedAt when the ledger took it
 * @param actor who recorded it
 * @param type with {@code schemaVersion} and {@code payload}: the event as stored. Projections keep these bytes, or the position at
 *     which the log has them, so that a better reading of old versions reaches their rows too
 * @param event what it says
 */
@SuppressWarnings("ArrayRecordComponent") // bytes are stored as they stand; identity of arrays is never used
public record RecordedEvent(
        long position,
        Instant recordedAt,
        String actor,
        String type,
        int schemaVersion,
        byte[] payload,
        LedgerEvent event) {}
