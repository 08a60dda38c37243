package org.kaoyi.projections.search;

/**
 * The number under which a term is filed. Two terms may have the same: each document is read and compared before it is shown, so that
 * a false entry costs a reading and none is shown for the other's sake.
 */
final class TermKey {
    /** Of a thousand million numbers: of a million terms some five hundred pairs share one. */
    static final int BITS = 30;

    private static final int MASK = (1 << BITS) - 1;
    private static final long FNV_OFFSET = 0xcbf29ce484222325L;
    private static final long FNV_PRIME = 0x100000001b3L;
    private static final long MIXING = 0xff51afd7ed558ccdL;
    private static final int MIXING_SHIFT = 33;

    private TermKey() {}

    /**
     * FNV-1a over UTF-16 units, and then the first of the two rounds by which MurmurHash3 finishes 64 bits, since the high bits choose where a
     * key lies. Rows that are there hold the keys: another hash needs another version of the fold.
     */
    static int of(String term) {
        long hash = FNV_OFFSET;
        for (int i = 0; i < term.length(); i++) {
            hash = (hash ^ term.charAt(i)) * FNV_PRIME;
        }
        hash = (hash ^ (hash >>> MIXING_SHIFT)) * MIXING;
        return (int) (hash ^ (hash >>> MIXING_SHIFT)) & MASK;
    }
}
