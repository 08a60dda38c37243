package org.kaoyi.ledger.sequencing;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import org.kaoyi.ledger.NewEvent;
import org.kaoyi.ledger.merkle.TreeHash;

/**
 * Tells whether a repeated request is the same request: SHA-256 over stream, type, schema version, key and payload of
 * each event. Metadata is left out, since it tells of the request (when, by which call) and differs when it comes again.
 */
public final class RequestDigest {
    private static final int ABSENT = -1;

    private RequestDigest() {}

    public static byte[] of(List<NewEvent> events) {
        MessageDigest digest = TreeHash.sha256();
        for (NewEvent event : events) {
            update(digest, event.stream());
            update(digest, event.type());
            updateInt(digest, event.schemaVersion());
            String key = event.key();
            if (key == null) {
                updateInt(digest, ABSENT);
            } else {
                update(digest, key);
            }
            update(digest, event.payload());
        }
        return digest.digest();
    }

    private static void update(MessageDigest digest, String text) {
        update(digest, text.getBytes(StandardCharsets.UTF_8));
    }

    private static void update(MessageDigest digest, byte[] bytes) {
        updateInt(digest, bytes.length);
        digest.update(bytes);
    }

    private static void updateInt(MessageDigest digest, int number) {
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(number).array());
    }
}
