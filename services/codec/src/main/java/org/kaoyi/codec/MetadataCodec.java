package org.kaoyi.codec;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.ObjectWriter;

/**
 * Metadata to canonical JSON (RFC 8785) and back. Metadata has no version: properties are only ever added, and ones that this
 * program does not know are left alone. Safe for all threads.
 */
public final class MetadataCodec {
    private static final String TYPE = "Metadata";
    private static final int VERSION = 1;

    private final ObjectWriter writer = KaoyiJson.events().writerFor(Metadata.class);
    private final ObjectReader reader =
            KaoyiJson.events().readerFor(Metadata.class).without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    /** Throws {@link UnwritableEvent} when it holds text that can not be kept. */
    public byte[] encode(Metadata metadata) {
        try {
            return writer.writeValueAsBytes(metadata);
        } catch (JacksonException e) {
            throw new UnwritableEvent(TYPE, JsonProblems.describe(e), e);
        }
    }

    /** Throws {@link UndecodableEvent} when the bytes are damaged. */
    public Metadata decode(byte[] bytes) {
        try {
            Metadata metadata = reader.readValue(bytes);
            if (metadata == null) {
                throw new UndecodableEvent(TYPE, VERSION, "the metadata are null", null);
            }
            return metadata;
        } catch (JacksonException e) {
            throw new UndecodableEvent(TYPE, VERSION, JsonProblems.describe(e), e);
        }
    }
}
