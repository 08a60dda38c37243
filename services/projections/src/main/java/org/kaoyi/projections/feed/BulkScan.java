package org.kaoyi.projections.feed;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.kaoyi.codec.UndecodableEvent;
import org.kaoyi.ledger.LoggedEvent;

/** Reads the log once for several generations that are filled in bulk; each fills on a thread of its own. */
final class BulkScan {
    /** Events that are handed over together. */
    private static final int PAGE_EVENTS = 1_000;

    /** Pages that a filler may be behind: reading waits for the slowest, and memory stays small. */
    private static final int PAGES_WAITING = 2;

    /** Says that no page follows. */
    private static final List<RecordedEvent> END = new ArrayList<>();

    private final Feed feed;
    private final int threads;

    /** @param threads that may find things at the same time in each filler */
    BulkScan(Feed feed, int threads) {
        this.feed = feed;
        this.threads = threads;
    }

    /**
     * Fills all up to and including {@code head}, or up to an event that can not be read. When this returns, in whatever way, nobody fills any
     * more: the connections are the caller's again.
     *
     * @param told of each position that was read
     * @return for each in turn, up to where its rows reflect the log, or why it could not be filled
     */
    List<Outcome> fill(List<BulkFill> fills, long head, LongConsumer told) {
        List<Filler> fillers = new ArrayList<>();
        try {
            fills.forEach(fill -> fillers.add(new Filler(fill, head)));
            long reached = hand(fillers, head, told);
            fillers.forEach(filler -> filler.end(reached));
            return fillers.stream().map(filler -> filler.outcome(reached)).toList();
        } finally {
            fillers.forEach(Filler::abandon);
            fillers.forEach(Filler::awaitEnd);
        }
    }

    /** @return up to where the log could be read */
    private long hand(List<Filler> fillers, long head, LongConsumer told) {
        long position = 0;
        boolean readable = true;
        while (position < head && readable) {
            List<LoggedEvent> raw = feed.log().readAfter(position, (int) Math.min(PAGE_EVENTS, head - position));
            List<RecordedEvent> page = new ArrayList<>(raw.size());
            try {
                raw.forEach(event -> page.add(feed.reader().read(event)));
            } catch (UndecodableEvent e) {
                readable = false; // whoever follows from here on stands still before it, and says so
            }
            fillers.forEach(filler -> filler.hand(page));
            position += page.size();
            told.accept(position);
            readable &= !raw.isEmpty();
        }
        return position;
    }

    private final class Filler {
        private final BlockingQueue<List<RecordedEvent>> pages = new ArrayBlockingQueue<>(PAGES_WAITING);
        private final CompletableFuture<Void> work;
        private final Thread thread;
        private volatile long reached;

        Filler(BulkFill fill, long head) {
            this.reached = head;
            this.work = new CompletableFuture<>();
            this.thread = Thread.ofPlatform().daemon().name("bulk-fill").start(() -> run(fill));
        }

        @SuppressWarnings("ReferenceEquality") // a page may be as empty as the END
        private void run(BulkFill fill) {
            try {
                List<RecordedEvent> page = pages.take();
                while (page != END) {
                    fill.take(page);
                    page = pages.take();
                }
                fill.finish(reached, threads);
                work.complete(null);
            } catch (Throwable e) {
                work.completeExceptionally(e);
                pages.clear();
            }
        }

        void hand(List<RecordedEvent> page) {
            try {
                while (!work.isDone() && !pages.offer(page, 1, TimeUnit.SECONDS)) {
                    // the filler is behind; asked again, in case it has failed meanwhile
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("the rebuild was interrupted", e);
            }
        }

        void end(long position) {
            reached = position;
            hand(END);
        }

        /**
         * Whoever waits for a page that will not come is woken; one that writes is at its end with the page that it has, and one that finishes
         * with its step, of which the longest is to settle, or to make the indexes of one table.
         */
        void abandon() {
            thread.interrupt();
        }

        /** Also for whoever was interrupted himself. */
        void awaitEnd() {
            work.exceptionally(unused -> null).join();
        }

        Outcome outcome(long position) {
            try {
                work.join();
                return new Outcome(position, null);
            } catch (CompletionException e) {
                return new Outcome(0, e.getCause());
            }
        }
    }

    /** @param failure null where it was filled */
    record Outcome(long position, @Nullable Throwable failure) {}
}
