package org.kaoyi.claims.cases;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.kaoyi.claims.account.OccasionId;
import org.kaoyi.claims.account.QuestionId;

/**
 * What makes a case the same case: occasion, question, attribution level and canonical scope. No claim id is in it, so a new
 * claim adds a member and never renames a case ({@code domain.md} §4).
 *
 * @param level attribution level, from 0
 * @param scope canonical form of the scope, or null for all
 */
public record CaseKey(
        OccasionId occasion,
        QuestionId question,
        int level,
        @Nullable String scope) implements Comparable<CaseKey> {
    /** 128 bits of SHA-256: no two cases of any ledger meet by chance. */
    private static final int ID_BYTES = 16;

    private static final Comparator<CaseKey> ORDER = Comparator.comparing(CaseKey::occasion)
            .thenComparing(CaseKey::question)
            .thenComparingInt(CaseKey::level)
            .thenComparing(CaseKey::scope, Comparator.nullsFirst(Comparator.naturalOrder()));

    /** The permanent identifier: 32 hexadecimal digits of a hash over the four parts, each with its length before it. */
    public String id() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            feed(digest, occasion.value());
            feed(digest, question.value());
            feed(digest, Integer.toString(level));
            if (scope != null) {
                feed(digest, scope);
            }
            return HexFormat.of().formatHex(digest.digest(), 0, ID_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static void feed(MessageDigest digest, String part) {
        byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
        digest.update(bytes);
    }

    @Override
    public int compareTo(CaseKey other) {
        return ORDER.compare(this, other);
    }
}
