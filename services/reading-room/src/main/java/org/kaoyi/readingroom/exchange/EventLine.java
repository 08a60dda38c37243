package org.kaoyi.readingroom.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.Instant;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.kaoyi.ledger.LoggedEvent;

/**
 * One line of an NDJSON export: an event as one JSON object.
 *
 * @param recordedAt when the ledger took it, in microseconds
 * @param leafHash SHA-256 leaf of the Merkle tree, hexadecimal
 * @param metadata canonical JSON (RFC 8785), as it was hashed
 * @param payload canonical JSON (RFC 8785), as it was hashed
 */
@JsonPropertyOrder({
    "position",
    "stream",
    "version",
    "type",
    "schemaVersion",
    "key",
    "recordedAt",
    "leafHash",
    "metadata",
    "payload"
})
public record EventLine(
        long position,
        String stream,
        long version,
        String type,
        int schemaVersion,
        @Nullable String key,
        Instant recordedAt,
        String leafHash,
        @JsonRawValue String metadata,
        @JsonRawValue String payload) {

    public static EventLine of(LoggedEvent event) {
        return new EventLine(
                event.position(),
                event.stream(),
                event.version(),
                event.type(),
                event.schemaVersion(),
                event.key(),
                event.recordedAt(),
                HexFormat.of().formatHex(event.leafHash()),
                new String(event.metadata(), UTF_8),
                new String(event.payload(), UTF_8));
    }
}
