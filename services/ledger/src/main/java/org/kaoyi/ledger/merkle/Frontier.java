package org.kaoyi.ledger.merkle;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;

/**
 * The right edge of a Merkle tree: the roots of its perfect subtrees, largest first, one for every bit set in its size.
 * Enough to append and to know the root, in logarithmic space. Immutable.
 */
public final class Frontier {
    private static final Frontier EMPTY = new Frontier(0, List.of());

    private final long size;
    private final List<byte[]> subtrees;

    private Frontier(long size, List<byte[]> subtrees) {
        this.size = size;
        this.subtrees = subtrees;
    }

    public static Frontier empty() {
        return EMPTY;
    }

    /** Number of leaves. */
    public long size() {
        return size;
    }

    /** The frontier with one leaf more. */
    public Frontier append(byte[] leafHash) {
        Growing growing = grow();
        growing.add(leafHash);
        return growing.frontier();
    }

    /** The beginning of a longer one. */
    public Growing grow() {
        return new Growing(this);
    }

    /** A frontier to which many leaves are added, one after the other. For use by one thread. */
    public static final class Growing {
        private final MessageDigest sha256 = TreeHash.sha256();
        private final List<byte[]> subtrees;
        private long size;

        private Growing(Frontier from) {
            this.subtrees = new ArrayList<>(from.subtrees);
            this.size = from.size;
        }

        /** Adds a leaf; equal subtrees merge as in binary addition. */
        public void add(byte[] leafHash) {
            byte[] carry = leafHash;
            for (long bits = size; (bits & 1) == 1; bits >>>= 1) {
                carry = TreeHash.node(sha256, subtrees.removeLast(), carry);
            }
            subtrees.add(carry);
            size++;
        }

        /** Number of leaves by now. */
        public long size() {
            return size;
        }

        /** What it has grown to by now. */
        public Frontier frontier() {
            return new Frontier(size, List.copyOf(subtrees));
        }
    }

    /** The Merkle tree hash of all leaves (RFC 9162 §2.1.1), 32 bytes. */
    public byte[] root() {
        if (subtrees.isEmpty()) {
            return TreeHash.emptyRoot();
        }
        MessageDigest sha256 = TreeHash.sha256();
        byte[] root = subtrees.getLast();
        for (int i = subtrees.size() - 2; i >= 0; i--) {
            root = TreeHash.node(sha256, subtrees.get(i), root);
        }
        return root.clone();
    }

    /** Size as 8 bytes, big-endian, then the subtree roots, largest first, 32 bytes each. */
    public byte[] toBytes() {
        ByteBuffer bytes = ByteBuffer.allocate(Long.BYTES + subtrees.size() * TreeHash.HASH_BYTES);
        bytes.putLong(size);
        subtrees.forEach(bytes::put);
        return bytes.array();
    }

    /**
     * Reads what {@link #toBytes} wrote.
     *
     * @throws IllegalArgumentException when the number of hashes does not fit the size
     */
    public static Frontier fromBytes(byte[] stored) {
        if (stored.length < Long.BYTES) {
            throw new IllegalArgumentException("frontier is cut short");
        }
        ByteBuffer bytes = ByteBuffer.wrap(stored);
        long size = bytes.getLong();
        if (size < 0 || bytes.remaining() != Long.bitCount(size) * TreeHash.HASH_BYTES) {
            throw new IllegalArgumentException("frontier has another number of hashes than its size asks for");
        }
        List<byte[]> subtrees = new ArrayList<>();
        while (bytes.hasRemaining()) {
            byte[] subtree = new byte[TreeHash.HASH_BYTES];
            bytes.get(subtree);
            subtrees.add(subtree);
        }
        return new Frontier(size, subtrees);
    }
}
