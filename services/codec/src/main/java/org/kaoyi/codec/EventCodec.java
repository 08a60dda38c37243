package org.kaoyi.codec;

import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.erdtman.jcs.JsonCanonicalizer;
import org.jspecify.annotations.Nullable;
import org.kaoyi.claims.account.OccasionId;
import org.kaoyi.claims.event.LedgerEvent;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.node.ObjectNode;

/**
 * Events to bytes and back. The payload is canonical JSON (RFC 8785), so that equal events have equal bytes and equal hashes. Safe
 * for all threads; make one and keep it, for its readers and writers are built once.
 */
public final class EventCodec {
    /** None yet: every event type is at version 1. A new version adds its upcaster here (see {@code schemas/README.md}). */
    private static final List<Upcaster> RELEASED_UPCASTERS = List.of();

    private static final ObjectReader TREES = KaoyiJson.events().readerFor(JsonNode.class);

    private static final CanonicalForms FORMS = new CanonicalForms(ClaimsModule.idTexts());

    private final Map<String, ObjectReader> readers;
    private final Map<Class<?>, Kind> kinds;
    private final Upcasters upcasters;

    /** What is the same of all events of a type. */
    private record Kind(String type, int version, ObjectWriter writer) {}

    public EventCodec() {
        this(RELEASED_UPCASTERS);
    }

    /** With other upcasters than the released ones, to try a new version. */
    EventCodec(List<Upcaster> upcasters) {
        readers = new HashMap<>();
        kinds = new HashMap<>();
        this.upcasters = new Upcasters(types(), upcasters);
        for (Class<?> type : LedgerEvent.class.getPermittedSubclasses()) {
            readers.put(
                    type.getSimpleName(),
                    KaoyiJson.events().readerFor(type).without(StreamReadFeature.STRICT_DUPLICATE_DETECTION));
            String name = type.getSimpleName();
            kinds.put(
                    type,
                    new Kind(name, currentVersion(name), KaoyiJson.events().writerFor(type)));
        }
    }

    /** All type names, such as {@code ClaimRecorded}. */
    public static Set<String> types() {
        return Arrays.stream(LedgerEvent.class.getPermittedSubclasses())
                .map(Class::getSimpleName)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The version in which events of {@code type} are written. */
    public int currentVersion(String type) {
        return upcasters.currentVersion(type);
    }

    /**
     * The event as the log takes it.
     *
     * @throws UnwritableEvent when it holds text or a number that can not be kept; the message says where and why
     */
    public Encoded encode(LedgerEvent event) {
        Kind kind = kinds.get(event.getClass());
        if (kind == null) {
            throw new IllegalStateException("every permitted event type has a writer");
        }
        try {
            byte[] known = FORMS.bytes((Record) event);
            byte[] payload = known == null ? kind.writer().writeValueAsBytes(event) : known;
            @Nullable String key = event.concerns().map(OccasionId::value).orElse(null);
            return new Encoded(event.stream(), kind.type(), kind.version(), key, payload);
        } catch (JacksonException e) {
            throw new UnwritableEvent(kind.type(), JsonProblems.describe(e), e);
        }
    }

    /**
     * The event that a payload from elsewhere holds, such as a line of an exported ledger that is to be taken over byte for byte.
     * Beside what {@link #decode} asks, it must be canonical (RFC 8785): nothing repeated, nothing in another order or notation.
     *
     * @throws UndecodableEvent when it is not what {@link #encode} of this or an earlier program would have written
     */
    public LedgerEvent decodeForeign(String type, int schemaVersion, byte[] payload) {
        LedgerEvent event = decode(type, schemaVersion, payload);
        try {
            if (!Arrays.equals(payload, new JsonCanonicalizer(payload).getEncodedUTF8())) {
                throw new UndecodableEvent(
                        type, schemaVersion, "the payload is not in the canonical form of RFC 8785", null);
            }
        } catch (IOException e) {
            throw new UndecodableEvent(type, schemaVersion, "the payload has no canonical form: " + e.getMessage(), e);
        }
        return event;
    }

    /**
     * The event that {@code payload} of our own log holds, old versions raised to the current one. Does not look for repeated
     * properties, which would slow a replay: the last one counts.
     *
     * @throws UndecodableEvent when type or version is unknown or the payload is damaged
     */
    public LedgerEvent decode(String type, int schemaVersion, byte[] payload) {
        ObjectReader reader = readers.get(type);
        if (reader == null) {
            throw new UndecodableEvent(
                    type, schemaVersion, "this program does not know the type; a later one may have written it", null);
        }
        int current = currentVersion(type);
        if (schemaVersion < 1 || schemaVersion > current) {
            throw new UndecodableEvent(
                    type,
                    schemaVersion,
                    "this program knows versions 1 to " + current + "; a later one may have written it",
                    null);
        }
        try {
            @Nullable
            LedgerEvent event = schemaVersion == current
                    ? reader.<LedgerEvent>readValue(payload)
                    : reader.<LedgerEvent>readValue(upcast(type, schemaVersion, payload));
            if (event == null) {
                throw new UndecodableEvent(type, schemaVersion, "the payload is null", null);
            }
            return event;
        } catch (JacksonException e) {
            throw new UndecodableEvent(type, schemaVersion, JsonProblems.describe(e), e);
        }
    }

    private ObjectNode upcast(String type, int schemaVersion, byte[] payload) {
        JsonNode tree = TREES.readValue(payload);
        if (!(tree instanceof ObjectNode object)) {
            throw new UndecodableEvent(type, schemaVersion, "the payload is not a JSON object", null);
        }
        try {
            return upcasters.upcast(type, schemaVersion, object);
        } catch (RuntimeException e) { // an upcaster relies on the shape of its version
            throw new UndecodableEvent(
                    type, schemaVersion, "it does not have the shape of its version: " + e.getMessage(), e);
        }
    }
}
