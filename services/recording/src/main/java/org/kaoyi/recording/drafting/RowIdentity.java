package org.kaoyi.recording.drafting;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;

/** The identity of a row that brings no id: a hash of its cells, so that the same row is the same claim wherever it comes from. */
public final class RowIdentity {
    /** 128 bits of SHA-256: no two different rows of any ledger meet by chance. */
    private static final int ID_BYTES = 16;

    private RowIdentity() {}

    /**
     * 32 hexadecimal digits over the cells that say something: trimmed, in Unicode NFC, sorted by column, each part with its length
     * before it. Empty cells and the column {@code id} count for nothing.
     */
    public static String of(Map<String, String> cells) {
        MessageDigest digest = sha256();
        new TreeMap<>(cells).forEach((column, text) -> {
            String normal = Normalizer.normalize(text, Normalizer.Form.NFC).strip();
            if (!normal.isEmpty() && !column.equals("id")) {
                feed(digest, column);
                feed(digest, normal);
            }
        });
        return HexFormat.of().formatHex(digest.digest(), 0, ID_BYTES);
    }

    private static void feed(MessageDigest digest, String part) {
        byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
        digest.update(bytes);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
