package org.kaoyi.verifier;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Set;

/**
 * One event as it stands in an export or a proof.
 *
 * @param leaf computed from what stands there
 * @param leafHash the hash that stands beside it
 */
@SuppressWarnings("ArrayRecordComponent") // compared by content where it is used
record ExportedEvent(Leaf leaf, byte[] leafHash) {
    static final Set<String> FIELDS = Set.of(
            "position",
            "stream",
            "version",
            "type",
            "schemaVersion",
            "key",
            "recordedAt",
            "leafHash",
            "metadata",
            "payload");

    static ExportedEvent read(Json value, String prefix) throws Damage {
        Fields fields = Fields.of(value, prefix, FIELDS);
        long schemaVersion = fields.whole("schemaVersion", 1);
        if (schemaVersion > Integer.MAX_VALUE) {
            throw new Damage(prefix + "schemaVersion", "no schema has such a version");
        }
        Leaf leaf = new Leaf(
                fields.whole("position", 1),
                fields.text("stream"),
                fields.whole("version", 0),
                fields.text("type"),
                (int) schemaVersion,
                fields.textOrNull("key"),
                micros(fields.text("recordedAt"), prefix + "recordedAt"),
                Hashes.of(CanonicalJson.bytes(fields.value("payload"))),
                Hashes.of(CanonicalJson.bytes(fields.value("metadata"))));
        return new ExportedEvent(leaf, fields.hash("leafHash"));
    }

    /** One spelling for each time, so that an altered one cannot pass for the same. */
    private static long micros(String text, String field) throws Damage {
        try {
            Instant instant = Instant.parse(text);
            if (instant.toString().equals(text) && instant.equals(instant.truncatedTo(ChronoUnit.MICROS))) {
                return ChronoUnit.MICROS.between(Instant.EPOCH, instant);
            }
        } catch (DateTimeException | ArithmeticException e) {
            // told below
        }
        throw new Damage(field, "it is no time in UTC to the microsecond, such as 2026-11-22T10:00:00.000001Z");
    }
}
