package org.kaoyi.ledger.kafka;

import java.util.List;
import org.kaoyi.ledger.EventLog;
import org.kaoyi.ledger.LoggedEvent;
import org.kaoyi.ledger.PassingLog;
import org.kaoyi.ledger.merkle.TreeHash;

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
                .map(event -> event.position() <= same ? event : another(event))
                .toList();
    }

    private static LoggedEvent another(LoggedEvent event) {
        return new LoggedEvent(
                event.position(),
                event.stream(),
                event.version(),
                event.type(),
                event.schemaVersion(),
                event.key(),
                event.payload(),
                event.metadata(),
                event.recordedAt(),
                TreeHash.leaf(event.leafHash()));
    }
}
