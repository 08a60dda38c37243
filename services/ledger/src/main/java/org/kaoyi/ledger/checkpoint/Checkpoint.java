package org.kaoyi.ledger.checkpoint;

import java.util.Arrays;
import java.util.Base64;
import org.kaoyi.ledger.Head;
import org.kaoyi.ledger.merkle.TreeHash;

/**
 * What a ledger is at a moment (C2SP tlog-checkpoint).
 *
 * @param origin names the ledger
 * @param size events
 * @param root of the tree over them, 32 bytes
 */
@SuppressWarnings("ArrayRecordComponent") // compared by sameAs
public record Checkpoint(String origin, long size, byte[] root) {
    private static final int LINES = 3;

    static Checkpoint of(String origin, Head head) {
        return new Checkpoint(origin, head.position(), head.root());
    }

    /** The text that is signed: origin, size and root, a line each. */
    String text() {
        return origin + "\n" + size + "\n" + Base64.getEncoder().encodeToString(root) + "\n";
    }

    /** @throws IllegalArgumentException when it is no checkpoint, or spelled in another way than {@link #text} */
    static Checkpoint parse(String text) {
        String[] lines = text.split("\n", -1);
        if (lines.length != LINES + 1 || lines[0].isEmpty()) {
            throw new IllegalArgumentException("it has not the three lines origin, size and root");
        }
        Checkpoint read = new Checkpoint(lines[0], size(lines[1]), Base64Text.decoded(lines[2]));
        if (read.size < 0
                || read.root.length != TreeHash.HASH_BYTES
                || !read.text().equals(text)) {
            throw new IllegalArgumentException("its size or root is written in another way than checkpoints are");
        }
        return read;
    }

    private static long size(String line) {
        try {
            return Long.parseLong(line);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("its second line is no number of events", e);
        }
    }

    boolean sameAs(Checkpoint other) {
        return size == other.size && Arrays.equals(root, other.root);
    }
}
