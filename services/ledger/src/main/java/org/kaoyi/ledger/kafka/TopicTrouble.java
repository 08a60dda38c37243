package org.kaoyi.ledger.kafka;

import org.jspecify.annotations.Nullable;

/**
 * Why the topic is not read, as it was told last: all views of a process miss a cluster that is away, and one line in its log says so. For all
 * threads.
 */
public final class TopicTrouble {
    private @Nullable String told;

    /** Whether a reason is to be told: it was not the last that was, or the topic was reached since. */
    synchronized boolean isNews(String reason) {
        boolean news = !reason.equals(told);
        told = reason;
        return news;
    }

    /** The topic is read again. */
    synchronized void isOver() {
        told = null;
    }
}
