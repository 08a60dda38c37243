package org.kaoyi.projections.search;

import org.jspecify.annotations.Nullable;

/** The numbers of one shelf that pass the sieve, from the newest on; reads no more of the index than it must. */
final class Candidates {
    private final Sieve sieve;
    private final ShelfIndex index;
    private final long below;
    private final int page;

    /** The numbers from here on have been read, and those from there on handed out, or do not pass. */
    private long read;

    private long done;

    /** What passes of a stretch; null when more of it was read since. */
    private @Nullable Offsets passing;

    private long stretch;
    private long passed;

    /**
     * @param below only numbers below this one
     * @param page documents that are shown at once
     */
    Candidates(Sieve sieve, ShelfIndex index, long below, int page) {
        this.sieve = sieve;
        this.index = index;
        this.below = below;
        this.page = page;
        this.read = below;
        this.done = below;
    }

    /** The next number; 0 when there is none, or when enough was read. */
    long next(int rowsLeft) {
        long next = waiting();
        while (next == 0 && read > 0 && index.rows() < rowsLeft) {
            read();
            next = waiting();
        }
        if (next > 0) {
            done = next;
            passed++;
        }
        return next;
    }

    /** Rows of the index read so far. */
    int rows() {
        return index.rows();
    }

    /** The highest number that has not been handed out and may pass; 0 when there is none. */
    long rest() {
        long waiting = waiting();
        return waiting > 0 ? waiting : Math.max(0, read - 1);
    }

    /** The highest number that was read, passes and was not handed out; 0 when there is none. */
    private long waiting() {
        while (done > read) {
            long of = Blocks.stretch(done - 1);
            Offsets passing = passing(of);
            int offset = passing.before(Blocks.inStretch(done - 1) + 1);
            long first = of * Blocks.STRETCH;
            if (offset >= 0 && first + offset >= read) {
                return first + offset;
            }
            done = Math.max(read, first);
        }
        return 0;
    }

    private Offsets passing(long of) {
        Offsets known = passing;
        if (known == null || stretch != of) {
            known = sieve.passing(index, of);
            passing = known;
            stretch = of;
        }
        return known;
    }

    private void read() {
        long high = Math.ceilDiv(read, NumberSet.BLOCK);
        long low = Math.max(0, high - likely());
        index.read(low, high);
        read = low * NumberSet.BLOCK;
        passing = null;
    }

    /** How many blocks are likely to hold what a page still lacks; the documents that were read have said how many of them pass. */
    private long likely() {
        long documents = below - read;
        if (documents == 0) {
            return Math.clamp(affordable(), 1, SearchLimits.FIRST_BLOCKS);
        }
        long widest = SearchLimits.WIDENING * Math.ceilDiv(documents, NumberSet.BLOCK);
        long lacking = passed > page ? page : page + 1 - passed;
        long enough = passed == 0
                ? widest
                : Math.ceilDiv(SearchLimits.SAFETY_QUARTERS * lacking * documents, 4 * passed * NumberSet.BLOCK);
        return Math.clamp(Math.min(enough, affordable()), 1, widest);
    }

    /** A term has a row in a block at most, and one for each layer of a stretch, of which there is mostly one. */
    private long affordable() {
        return (long) SearchLimits.ROWS_MAX
                * Blocks.OF_STRETCH
                / ((Blocks.OF_STRETCH + 1L) * Math.max(1, sieve.terms().size()));
    }
}
