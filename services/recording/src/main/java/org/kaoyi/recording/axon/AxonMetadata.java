package org.kaoyi.recording.axon;

import java.util.HashMap;
import java.util.Map;
import org.axonframework.messaging.MetaData;
import org.jspecify.annotations.Nullable;
import org.kaoyi.codec.Metadata;
import org.kaoyi.codec.MetadataCodec;
import org.kaoyi.ledger.axon.MetaDataCodec;

/** Who caused an event, as Axon's metadata. Axon's own entries (trace and correlation ids) are not stored. */
public final class AxonMetadata implements MetaDataCodec {
    private static final String ACTOR = "actor";
    private static final String VIA = "via";
    private static final String IMPORT = "importId";
    private static final String REQUEST = "requestId";

    private final MetadataCodec codec = new MetadataCodec();

    public static MetaData of(Metadata metadata) {
        Map<String, Object> entries = new HashMap<>();
        entries.put(ACTOR, metadata.actor());
        entries.put(VIA, metadata.via());
        put(entries, IMPORT, metadata.importId());
        put(entries, REQUEST, metadata.requestId());
        return MetaData.from(entries);
    }

    /** The request that a command came with, or null. */
    public static @Nullable String requestId(MetaData metaData) {
        return text(metaData, REQUEST);
    }

    @Override
    public byte[] encode(MetaData metaData) {
        String actor = text(metaData, ACTOR);
        String via = text(metaData, VIA);
        if (actor == null || via == null) {
            throw new IllegalArgumentException("an event says who caused it, and by what");
        }
        return codec.encode(new Metadata(actor, via, text(metaData, IMPORT), text(metaData, REQUEST)));
    }

    @Override
    public MetaData decode(byte[] metadata) {
        return of(codec.decode(metadata));
    }

    private static void put(Map<String, Object> entries, String name, @Nullable String value) {
        if (value != null) {
            entries.put(name, value);
        }
    }

    private static @Nullable String text(MetaData metaData, String name) {
        return metaData.get(name) instanceof String text ? text : null;
    }
}
