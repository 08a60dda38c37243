package org.kaoyi.projections.feed;

import java.util.Arrays;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Where the rows of one runner's shares stand, as it has read or committed them. Every transaction finds them there, or further and leaves
 * out what is done, or is refused: that two processes believe themselves to keep the same share, or one the whole and another a share, does
 * no harm.
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
    private boolean allLocked;

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

    /** Whether rows have to be brought to a position, once what others have folded for all is learned. */
    boolean isBehind(long position, long learned) {
        return mine.numbers().stream().anyMatch(share -> Math.max(stored[share], learned) < position);
    }

    /** Keeps everybody else from the whole, or throws {@link FoldOvertaken} where it does not stand as it should. */
    void lock() {
        progress.lock(stored[0]);
    }

    /**
     * Expects the shares where they were left, or where another has moved them on.
     *
     * @param learned the last event for all that another has folded, to which it has brought these shares; 0 for none
     */
    void expect(long learned) {
        next = stored.clone();
        mine.numbers().forEach(share -> next[share] = Math.max(next[share], learned));
        nextInShares = inShares;
        allLocked = false;
    }

    /**
     * Keeps others from the shares, or from those of all, and finds where they stand: beyond where they are expected when another has
     * helped with them.
     *
     * @throws FoldOvertaken when one of the own stands before that, or the whole is folded elsewhere
     */
    void lockShares(boolean all) {
        if (mine.areAll()) {
            long ignored = progress.lock();
        } else if (inShares) {
            progress.lockBesideOthers();
        } else if (progress.lockWhole(next[mine.numbers().first()])) {
            rows.split(next[mine.numbers().first()]);
        }
        nextInShares = true;
        allLocked = all;
        long[] found = rows.lock(all ? Shares.ALL : mine);
        for (int share = 0; share < Shares.COUNT; share++) {
            if (mine.have(share) && found[share] < next[share]) {
                throw new FoldOvertaken(generation.projection());
            }
            if (all || mine.have(share)) {
                next[share] = found[share];
            }
        }
    }

    /** Whether a share is this runner's, or all are for now. */
    boolean isLocked(int share) {
        return allLocked || mine.have(share);
    }

    /** Whether an event of a share is in the rows already, as they were expected or found. */
    boolean has(int share, long position) {
        return position <= next[share];
    }

    /** Where the hindmost of all stands, once all are locked. */
    long hindmost() {
        return Arrays.stream(next).min().orElseThrow();
    }

    /** Moves the whole on. */
    void advance(long to) {
        progress.advance(to);
        next = filled(to);
        nextInShares = false;
    }

    /** Moves the locked shares on; whoever has them all, and brings them level, makes them whole again. */
    void advanceShares(boolean all, long to) {
        if (mine.areAll() && Arrays.stream(next).allMatch(position -> position <= to)) {
            rows.join(to);
            next = filled(to);
            nextInShares = false;
            return;
        }
        Shares moved = all ? Shares.ALL : mine;
        rows.advance(moved, to);
        moved.numbers().forEach(share -> next[share] = Math.max(next[share], to));
    }

    /** What was moved last is durable. */
    void committed() {
        stored = next;
        inShares = nextInShares;
    }

    private static long[] filled(long position) {
        long[] positions = new long[Shares.COUNT];
        Arrays.fill(positions, position);
        return positions;
    }
}
