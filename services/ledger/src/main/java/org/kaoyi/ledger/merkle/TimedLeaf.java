package org.kaoyi.ledger.merkle;

import java.nio.ByteBuffer;
import java.security.DigestException;
import java.security.MessageDigest;
import java.util.Arrays;

/**
 * A leaf whose time is looked for: of millions of candidates, which differ in eight bytes, each costs its hash and nothing besides. For one
 * thread.
 */
public final class TimedLeaf {
    private final MessageDigest sha256 = TreeHash.sha256();
    private final byte[] hash = new byte[TreeHash.HASH_BYTES];
    private final ByteBuffer input;
    private final int time;

    /** @param leaf with any time */
    public TimedLeaf(LeafRecord leaf) {
        byte[] bytes = leaf.bytes();
        this.input = ByteBuffer.wrap(bytes);
        this.time = bytes.length - LeafRecord.BYTES_FROM_THE_TIME;
    }

    /**
     * Whether the leaf hash is this one where the event was recorded at that time.
     *
     * @param leafHash 32 bytes
     * @param micros since 1970-01-01T00:00Z
     */
    public boolean hasHash(byte[] leafHash, long micros) {
        input.putLong(time, micros);
        sha256.update(TreeHash.LEAF_PREFIX);
        sha256.update(input.array());
        try {
            sha256.digest(hash, 0, hash.length);
        } catch (DigestException e) {
            throw new IllegalStateException("32 bytes have room for a SHA-256", e);
        }
        return Arrays.equals(hash, leafHash);
    }
}
