package org.kaoyi.ledger;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An event of the log.
 *
 * @param position place in the one order, from 1
 * @param version place in its stream, from 0
 * @param recordedAt when the ledger took it, in microseconds; never earlier than the position before
 * @param leafHash SHA-256 leaf of the Merkle tree (RFC 9162 §2.1.1), 32 bytes
 */
@SuppressWarnings("ArrayRecordComponent") // see NewEvent
public record LoggedEvent(
        long position,
        String stream,
        long version,
        String type,
        int schemaVersion,
        @Nullable String key,
        byte[] payload,
        byte[] metadata,
        Instant recordedAt,
        byte[] leafHash) {}
