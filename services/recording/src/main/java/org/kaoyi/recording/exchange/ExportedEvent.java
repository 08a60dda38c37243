package org.kaoyi.recording.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Objects;
import org.erdtman.jcs.JsonCanonicalizer;
import org.jspecify.annotations.Nullable;
import org.kaoyi.codec.JsonProblems;
import org.kaoyi.ledger.LoggedEvent;
import org.kaoyi.ledger.NewEvent;
import org.kaoyi.ledger.merkle.LeafHash;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * An event as read from a line of an export, with proof that the line was not altered: its hash was computed anew.
 *
 * @param leafHash hexadecimal
 */
public record ExportedEvent(long position, long version, Instant recordedAt, String leafHash, NewEvent content) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** The line can not be taken; the message says what is wrong with it. */
    public static final class Unreadable extends Exception {
        private static final long serialVersionUID = 1L;

        Unreadable(String message, @Nullable Throwable cause) {
            super(message, cause);
        }
    }

    /** Whether a line has the fields of an event, whatever stands in them. */
    public static boolean looksLikeOne(String line) {
        try {
            JsonNode node = JSON.readTree(line);
            return node.has("position") && node.has("leafHash") && node.has("payload");
        } catch (RuntimeException e) {
            return false;
        }
    }

    public static ExportedEvent parse(String line) throws Unreadable {
        try {
            JsonNode node = JSON.readTree(line);
            NewEvent content = new NewEvent(
                    text(node, "stream"),
                    text(node, "type"),
                    required(node, "schemaVersion").asInt(),
                    key(node),
                    canonical(required(node, "payload")),
                    canonical(required(node, "metadata")));
            ExportedEvent event = new ExportedEvent(
                    required(node, "position").asLong(),
                    required(node, "version").asLong(),
                    Instant.parse(text(node, "recordedAt")),
                    text(node, "leafHash"),
                    content);
            event.requireUnaltered();
            return event;
        } catch (IOException | RuntimeException e) {
            throw new Unreadable("it is no exported event (" + why(e) + ")", e);
        }
    }

    private void requireUnaltered() throws Unreadable {
        byte[] leaf = LeafHash.of(position, version, content, recordedAt);
        if (!HexFormat.of().formatHex(leaf).equals(leafHash)) {
            throw new Unreadable("its content does not fit its hash: it was altered after the export", null);
        }
    }

    private static @Nullable String key(JsonNode node) {
        return required(node, "key").isNull() ? null : text(node, "key");
    }

    /** Whether an event of a ledger is this one, column by column: its hash alone may have been left as it was. */
    public boolean sameAs(LoggedEvent held) {
        return held.position() == position
                && held.version() == version
                && held.recordedAt().equals(recordedAt)
                && held.stream().equals(content.stream())
                && held.type().equals(content.type())
                && held.schemaVersion() == content.schemaVersion()
                && Objects.equals(held.key(), content.key())
                && Arrays.equals(held.payload(), content.payload())
                && Arrays.equals(held.metadata(), content.metadata())
                && Arrays.equals(held.leafHash(), leaf());
    }

    /** As it stands in the log, byte for byte. */
    public LoggedEvent logged() {
        return content.logged(position, version, recordedAt, leaf());
    }

    /** 32 bytes. */
    public byte[] leaf() {
        return HexFormat.of().parseHex(leafHash);
    }

    private static byte[] canonical(JsonNode value) throws IOException {
        return new JsonCanonicalizer(value.toString().getBytes(UTF_8)).getEncodedUTF8();
    }

    private static JsonNode required(JsonNode node, String field) {
        JsonNode value = node.get(field);
        if (value == null) {
            throw new IllegalArgumentException("the field \"" + field + "\" is missing");
        }
        return value;
    }

    private static String text(JsonNode node, String field) {
        JsonNode value = required(node, field);
        if (!value.isString()) {
            throw new IllegalArgumentException("the field \"" + field + "\" is not a text");
        }
        return value.asString();
    }

    private static String why(Exception e) {
        if (e instanceof JacksonException json) {
            return JsonProblems.words(json);
        }
        String first = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
        return first.isEmpty() ? e.getClass().getSimpleName() : first;
    }
}
