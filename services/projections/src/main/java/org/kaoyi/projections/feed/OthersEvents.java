package org.kaoyi.projections.feed;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * The last events of shares that others keep, in the memory of whoever keeps the first share: where an event for all follows them, he folds
 * what the others have not come to yet, instead of waiting for it.
 */
final class OthersEvents {
    /** Others are waited for where they are further behind: to fold as much takes about as long as to wait and to be heard. */
    static final int MOST = 200;

    private final Deque<RecordedEvent> noted = new ArrayDeque<>();

    /** All after this position were noted. */
    private long from;

    /** Nothing up to a position is known here. */
    void begin(long position) {
        noted.clear();
        from = position;
    }

    void note(RecordedEvent event) {
        noted.add(event);
    }

    /**
     * Those after a position.
     *
     * @throws FoldOvertaken when they are not all known; whoever waits where {@link ShareGate} says never sees it
     */
    List<RecordedEvent> after(long position, String projection) {
        if (position < from) {
            throw new FoldOvertaken(projection);
        }
        return noted.stream().filter(event -> event.position() > position).toList();
    }

    /** A batch up to a position was folded, for all shares or for one's own. */
    void flushed(boolean all, long position) {
        from = all ? position : Math.max(from, position - MOST);
        while (!noted.isEmpty() && noted.getFirst().position() <= from) {
            noted.removeFirst();
        }
    }

    void forget() {
        noted.clear();
    }
}
