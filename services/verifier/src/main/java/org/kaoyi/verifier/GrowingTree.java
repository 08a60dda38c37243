package org.kaoyi.verifier;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;

/** A Merkle tree to which leaves are added one by one; holds one hash for every bit of its size. */
final class GrowingTree {
    /** Roots of perfect subtrees, the smallest (rightmost) first. */
    private final Deque<byte[]> subtrees = new ArrayDeque<>();

    private long size;

    void add(byte[] leafHash) {
        byte[] merged = leafHash;
        long bit = size;
        while ((bit & 1) == 1) {
            merged = Hashes.node(subtrees.pop(), merged);
            bit >>= 1;
        }
        subtrees.push(merged);
        size++;
    }

    long size() {
        return size;
    }

    /** MTH (RFC 9162 §2.1.1); of no leaf the hash of nothing. */
    byte[] root() {
        if (size == 0) {
            return Hashes.of(new byte[0]);
        }
        Iterator<byte[]> fromTheRight = subtrees.iterator();
        byte[] root = fromTheRight.next();
        while (fromTheRight.hasNext()) {
            root = Hashes.node(fromTheRight.next(), root);
        }
        return root;
    }
}
