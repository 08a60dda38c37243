package org.kaoyi.projections.search;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;

/** The numbers of one shelf that pass the sieve, from the newest on; reads no more of the index than it must. */
final class Candidates {
    private final Shelf shelf;
    private final Sieve sieve;
    private final Postings postings;
    private final Deque<Long> waiting = new ArrayDeque<>();
    private final long below;
    private final int page;
    private long unread;

    /** Stretches that are read next, and those that were. */
    private long next = SearchLimits.FIRST_STRETCHES;

    private long read;
    private long passed;
    private int rows;

    /**
     * @param below only numbers below this one
     * @param page documents that are shown at once
     */
    Candidates(Shelf shelf, Sieve sieve, Postings postings, long below, int page) {
        this.shelf = shelf;
        this.sieve = sieve;
        this.postings = postings;
        this.below = below;
        this.page = page;
        this.unread = below <= 1 ? 0 : Stretch.of(below - 1) + 1;
    }

    /** The next number; 0 when there is none, or when enough was read. */
    long next(int rowsLeft) {
        while (waiting.isEmpty() && unread > 0 && rows < rowsLeft) {
            read();
        }
        return waiting.isEmpty() ? 0 : waiting.remove();
    }

    /** Rows of the index read so far. */
    int rows() {
        return rows;
    }

    /** The highest number that has not been handed out and may pass; 0 when there is none. */
    long rest() {
        long unreadRest = Math.max(0, Math.min(below - 1, unread * Drawer.STRETCH - 1));
        return waiting.isEmpty() ? unreadRest : waiting.element();
    }

    private void read() {
        long low = Math.max(0, unread - next);
        for (Map.Entry<Long, Stretch> stretch :
                postings.rows(shelf, sieve.terms(), low, unread).entrySet()) {
            rows += stretch.getValue().rows();
            Offsets passing = sieve.passing(stretch.getValue());
            for (int offset = passing.before(Drawer.STRETCH); offset >= 0; offset = passing.before(offset)) {
                long number = stretch.getKey() * Drawer.STRETCH + offset;
                if (number < below) {
                    waiting.add(number);
                    passed++;
                }
            }
        }
        read += unread - low;
        unread = low;
        next = likely();
    }

    /** How many stretches are likely to hold what a page still lacks; those that were read have said how many pass in one. */
    private long likely() {
        long widest = read * SearchLimits.WIDENING;
        long lacking = passed > page ? page : page + 1 - passed;
        long enough = passed == 0 ? widest : Math.ceilDiv(SearchLimits.SAFETY_QUARTERS * lacking * read, 4 * passed);
        long affordable = SearchLimits.ROWS_MAX / Math.max(1, sieve.terms().size());
        return Math.clamp(Math.min(enough, affordable), 1, widest);
    }
}
