package org.kaoyi.projections.feed;

import java.util.Arrays;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Where the rows of one runner's shares stand, as it has read or committed them. Every transaction finds them there or is refused: that two
 * processes believe themselves to keep the same share, or one the whole and another a share, does no harm.
 */
final class Standing {
    private final Generation generation;
    private final Shares mine;
    private final Progress progress;
    private final ShareRows rows;
    private long[] stored = new long[Shares.COUNT];
    private boolean inShares;
    private long[] next = stored;
    private boolean nextInShares;

    Standing(Generation generation, Shares mine, JdbcTemplate jdbc) {
        this.generation = generation;
        this.mine = mine;
        this.progress = new Progress(generation, jdbc);
        this.rows = new ShareRows(generation, jdbc);
    }

    /**
     * Looks where the rows stand.
     *
     * @return the position after which events are needed: that of the hindmost share
     */
    long read() {
        ShareRows.Seen seen = rows.read();
        stored = seen.positions();
        inShares = seen.inShares();
        next = stored;
        nextInShares = inShares;
        return least();
    }

    /** The position of the hindmost of the shares. */
    long least() {
        return mine.numbers().stream().mapToLong(share -> stored[share]).min().orElseThrow();
    }

    /** Whether the whole is folded here, and nothing is left of shares. */
    boolean isWhole() {
        return mine.areAll() && !inShares;
    }

    /** Whether an event of a share is another's to fold, or in the rows already. */
    boolean leavesOut(int share, long position) {
        return !mine.have(share) || position <= stored[share];
    }

    /** Whether rows have to be brought to a position, once what others have folded for all is learned. */
    boolean isBehind(long position, long learned) {
        return mine.numbers().stream().anyMatch(share -> Math.max(stored[share], learned) < position);
    }

    /** Keeps everybody else from the whole, or throws {@link FoldOvertaken} where it does not stand as it should. */
    void lock() {
        progress.lock(stored[0]);
    }

    /**
     * Keeps others from the shares.
     *
     * @param first of the events for all that are to be folded here, before which every share must stand; 0 for none
     * @param learned the last event for all that another has folded, to which it has brought these shares; 0 for none
     * @throws FoldOvertaken when one of them stands elsewhere
     */
    void lockShares(long first, long learned) {
        if (mine.areAll()) {
            long ignored = progress.lock();
        } else if (inShares) {
            progress.lockBesideOthers();
        } else {
            long position = Math.max(least(), learned);
            if (progress.lockWhole(position)) {
                rows.split(position);
            }
        }
        boolean forAll = mine.haveFirst() && first > 0;
        long[] there = rows.lock(forAll ? Shares.ALL : mine);
        for (int share = 0; share < Shares.COUNT; share++) {
            boolean asExpected = mine.have(share)
                    ? there[share] == Math.max(stored[share], learned)
                    : !forAll || there[share] == first - 1;
            if (!asExpected) {
                throw new FoldOvertaken(generation.projection());
            }
        }
    }

    /** Moves the whole on. */
    void advance(long to) {
        progress.advance(to);
        next = filled(to);
        nextInShares = false;
    }

    /**
     * Moves the shares on.
     *
     * @param lastForAll to which the shares of others are moved as well; 0 for not at all
     */
    void advanceShares(long to, long lastForAll) {
        if (mine.areAll() && to >= Arrays.stream(stored).max().orElseThrow()) {
            rows.join(to);
            next = filled(to);
            nextInShares = false;
            return;
        }
        if (mine.haveFirst() && lastForAll > 0) {
            rows.advance(Shares.ALL, lastForAll);
        }
        rows.advance(mine, to);
        movedOn(to);
        nextInShares = true;
    }

    /** Another has folded what asks for all up to here, and has moved these shares on. */
    void learned(long to) {
        movedOn(to);
        nextInShares = inShares;
    }

    /** What was moved last is durable. */
    void committed() {
        stored = next;
        inShares = nextInShares;
    }

    private void movedOn(long to) {
        next = stored.clone();
        mine.numbers().forEach(share -> next[share] = Math.max(next[share], to));
    }

    private static long[] filled(long position) {
        long[] positions = new long[Shares.COUNT];
        Arrays.fill(positions, position);
        return positions;
    }
}
