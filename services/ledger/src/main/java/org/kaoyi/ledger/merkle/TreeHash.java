package org.kaoyi.ledger.merkle;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** The two hash functions of the tree, told apart by their first byte (RFC 9162 §2.1.1). */
public final class TreeHash {
    private static final ThreadLocal<MessageDigest> OWN = ThreadLocal.withInitial(TreeHash::sha256);

    /** Length of every hash here, in bytes. */
    public static final int HASH_BYTES = 32;

    static final byte LEAF_PREFIX = 0x00;
    private static final byte NODE_PREFIX = 0x01;

    private TreeHash() {}

    /** The root of a tree without leaves: the hash of nothing. */
    public static byte[] emptyRoot() {
        return sha256().digest();
    }

    /** {@code SHA-256(0x00 || input)}. */
    public static byte[] leaf(byte[] input) {
        return leaf(sha256(), input);
    }

    /** The same by a hash function that is at hand. */
    static byte[] leaf(MessageDigest sha256, byte[] input) {
        sha256.update(LEAF_PREFIX);
        return sha256.digest(input);
    }

    /** {@code SHA-256(0x01 || left || right)}. */
    public static byte[] node(byte[] left, byte[] right) {
        return node(sha256(), left, right);
    }

    /** The same by a hash function that is at hand. */
    static byte[] node(MessageDigest sha256, byte[] left, byte[] right) {
        sha256.update(NODE_PREFIX);
        sha256.update(left);
        return sha256.digest(right);
    }

    /** SHA-256 of some bytes, 32 of them; to look the function up anew costs as much as to hash a claim. */
    public static byte[] digest(byte[] bytes) {
        return OWN.get().digest(bytes);
    }

    /** A fresh SHA-256. */
    public static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
