package org.kaoyi.ledger.feed;

import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.kaoyi.ledger.EventLog;
import org.kaoyi.ledger.LoggedEvent;
import org.kaoyi.ledger.PassingLog;

/** Its first reader does not come back before a second one reads as well, or is made to wait for the first. */
public final class LingeringLog extends PassingLog {
    private final AtomicInteger readers = new AtomicInteger();
    private volatile Thread second;

    public LingeringLog(EventLog log) {
        super(log);
    }

    /** Runs both at once, and returns when both have looked. */
    public void lookTwice(Runnable look) throws InterruptedException {
        Thread first = Thread.ofVirtual().start(look);
        await().until(() -> readers.get() > 0);
        second = Thread.ofVirtual().start(look);
        first.join();
        second.join();
    }

    @Override
    public List<LoggedEvent> readAfter(long position, int limit) {
        List<LoggedEvent> found = super.readAfter(position, limit);
        if (readers.incrementAndGet() == 1) {
            await().until(() -> readers.get() > 1 || (second != null && second.getState() == Thread.State.WAITING));
        }
        return found;
    }
}
