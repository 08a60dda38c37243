package org.kaoyi.ledger.kafka;

import java.util.List;
import org.kaoyi.ledger.Appends;
import org.kaoyi.ledger.EventLog;
import org.kaoyi.ledger.LoggedEvent;
import org.kaoyi.ledger.PassingLog;

/** A log whose first events are another's, as one that was restored and written on would have them. */
final class WrittenOn extends PassingLog {
    private final long same;

    WrittenOn(EventLog log, long same) {
        super(log);
        this.same = same;
    }

    @Override
    public List<LoggedEvent> readAfter(long position, int limit) {
        return super.readAfter(position, limit).stream()
                .map(event -> event.position() <= same ? event : Appends.another(event))
                .toList();
    }
}
