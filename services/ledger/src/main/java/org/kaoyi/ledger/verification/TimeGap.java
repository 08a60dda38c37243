package org.kaoyi.ledger.verification;

import java.util.stream.LongStream;

/**
 * Between the times of the neighbours; empty where one of theirs was altered too.
 *
 * @param hasBefore whether there is a neighbour in front; else the recorded time may lie farther back
 * @param hasAfter the same behind
 */
record TimeGap(long from, long to, boolean hasBefore, boolean hasAfter) {
    /** The recorded time lies between its neighbours'; so many microseconds after the one and before the other are all tried. */
    private static final long MICROS_TRIED = 2_000_000;

    private static final long MICROS_A_SECOND = 1_000_000;

    /** Farther from the neighbours whole seconds are tried, and the altered time's own fraction of each: eleven days of them. */
    private static final long SECONDS_TRIED = 1_000_000;

    /** How far a time may lie from its only neighbour. */
    static final long FAR = SECONDS_TRIED * MICROS_A_SECOND;

    /** All of it, or what is near a neighbour. */
    LongStream edges() {
        return isWhollyTried()
                ? LongStream.rangeClosed(from, to)
                : LongStream.concat(
                        hasBefore ? LongStream.rangeClosed(from, from + MICROS_TRIED) : LongStream.empty(),
                        hasAfter ? LongStream.rangeClosed(to - MICROS_TRIED, to) : LongStream.empty());
    }

    /** Seconds with the fraction of a time. */
    LongStream seconds(long micros) {
        long first = from + Math.floorMod(micros - from, MICROS_A_SECOND);
        long count = first > to ? 0 : (to - first) / MICROS_A_SECOND + 1;
        // Without one neighbour or both it ends so far from here anyway.
        long tried = hasBefore && hasAfter ? Math.min(count, SECONDS_TRIED) : count;
        return LongStream.range(0, tried).map(second -> first + second * MICROS_A_SECOND);
    }

    private boolean isWhollyTried() {
        return to - from <= 2 * MICROS_TRIED;
    }

    boolean isExhausted() {
        return hasBefore && hasAfter && from <= to && isWhollyTried();
    }
}
