package org.kaoyi.ledger.postgres;

import java.util.ArrayDeque;
import java.util.List;
import java.util.concurrent.locks.Condition;

/** One lane of the queue, bounded by number and by bytes. Guarded by the queue's lock. */
final class WaitingLine {
    private final ArrayDeque<PendingAppend> waiting = new ArrayDeque<>();
    private final Condition room;
    private final SequencerLimits limits;
    private long bytes;
    private long events;

    WaitingLine(SequencerLimits limits, Condition room) {
        this.limits = limits;
        this.room = room;
    }

    /** Signalled when something was taken, or nothing will be any more. */
    Condition room() {
        return room;
    }

    boolean isEmpty() {
        return waiting.isEmpty();
    }

    int size() {
        return waiting.size();
    }

    long events() {
        return events;
    }

    long bytes() {
        return bytes;
    }

    PendingAppend first() {
        return waiting.getFirst();
    }

    boolean hasRoomFor(PendingAppend append) {
        return waiting.isEmpty()
                || (waiting.size() < limits.queueAppends() && bytes + append.bytes() <= limits.queueBytes());
    }

    void add(PendingAppend append) {
        waiting.add(append);
        bytes += append.bytes();
        events += append.events();
    }

    /** Moves the first ones into a batch, up to these many events and bytes of this line; the first always, whatever it weighs. */
    void moveTo(List<PendingAppend> batch, long eventsMax, long bytesMax) {
        long movedEvents = 0;
        long movedBytes = 0;
        while (!waiting.isEmpty()) {
            PendingAppend next = waiting.getFirst();
            movedEvents += next.events();
            movedBytes += next.bytes();
            if (movedEvents > next.events() && (movedEvents > eventsMax || movedBytes > bytesMax)) {
                break;
            }
            batch.add(next);
            waiting.removeFirst();
            bytes -= next.bytes();
            events -= next.events();
        }
        room.signalAll();
    }
}
