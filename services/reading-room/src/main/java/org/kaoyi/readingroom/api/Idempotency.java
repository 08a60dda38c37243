package org.kaoyi.readingroom.api;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.kaoyi.codec.KaoyiJson;
import org.kaoyi.readingroom.ProblemCode;
import tools.jackson.databind.DatabindException;

/** The idempotency key of a request (draft-ietf-httpapi-idempotency-key-header): the same request under the same key is done once. */
final class Idempotency {
    static final String HEADER = "Idempotency-Key";

    /** A UUID has 36 signs; what is much longer is no key but content. The ledger itself holds 256 bytes. */
    private static final int KEY_CHARS_MAX = 128;

    /** 64 bits of SHA-256: two requests under one key are told apart, and metadata stays short. */
    private static final int DIGEST_BYTES = 8;

    private Idempotency() {}

    /**
     * The key, or null where there is none.
     *
     * @throws ApiProblem when it is empty, too long, or has signs other than visible ASCII
     */
    static @Nullable String key(HttpServletRequest http) {
        String key = http.getHeader(HEADER);
        if (key == null) {
            return null;
        }
        if (key.isBlank() || key.length() > KEY_CHARS_MAX || !key.chars().allMatch(it -> it > ' ' && it < 0x7F)) {
            throw new ApiProblem(
                    ProblemCode.BAD_IDEMPOTENCY_KEY,
                    "Idempotency-Key must have 1 to %d visible ASCII characters, such as a UUID."
                            .formatted(KEY_CHARS_MAX));
        }
        return key;
    }

    /**
     * Tells requests apart: over path and body, the order of its fields not counting.
     *
     * @throws ApiProblem when the body has a text that no ledger can keep
     */
    static String digest(HttpServletRequest http, Map<String, Object> body) {
        MessageDigest digest = sha256();
        digest.update(http.getRequestURI().getBytes(StandardCharsets.UTF_8));
        digest.update((byte) '\n');
        try {
            digest.update(KaoyiJson.events().writeValueAsBytes(new TreeMap<>(body)));
        } catch (DatabindException unwritable) {
            throw new ApiProblem(
                    ProblemCode.UNWRITABLE_TEXT,
                    "Nothing was recorded. A text of the body " + unwritable.getOriginalMessage() + ".");
        }
        return HexFormat.of().formatHex(digest.digest(), 0, DIGEST_BYTES);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
