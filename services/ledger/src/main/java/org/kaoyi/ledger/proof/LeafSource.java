package org.kaoyi.ledger.proof;

/** Where leaf hashes come from, in order of position. */
@FunctionalInterface
public interface LeafSource {

    /** Shows the leaves from 0 up to {@code size}, this one left out, each once and in order. */
    void forEach(long size, Visitor visitor);

    /** Sees one leaf after the other. */
    @FunctionalInterface
    interface Visitor {
        /** @param index from 0; leaf 0 is position 1 */
        void leaf(long index, byte[] leafHash);
    }
}
