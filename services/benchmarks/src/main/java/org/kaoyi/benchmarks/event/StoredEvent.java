package org.kaoyi.benchmarks.event;

import java.util.UUID;

/**
 * An event as every contestant is given it.
 *
 * @param stream a stream of its own, of which it is the first event
 * @param id for stores that ask for one; they ascend, which is what a unique index likes best
 * @param type type name of the payload
 * @param schemaVersion of the payload
 * @param key the occasion it concerns
 * @param payload canonical JSON, as our codec writes it
 * @param metadata canonical JSON, as our codec writes it
 */
@SuppressWarnings("ArrayRecordComponent") // handed over as it is; identity of arrays is never used
public record StoredEvent(
        String stream, UUID id, String type, int schemaVersion, String key, byte[] payload, byte[] metadata) {}
