package org.kaoyi.ledger.kafka;

import java.util.List;
import org.kaoyi.ledger.EventLog;
import org.kaoyi.ledger.Head;
import org.kaoyi.ledger.LoggedEvent;
import org.kaoyi.ledger.PassingLog;

/** The first events of a log, as an older backup of it would have them. */
final class Beginning extends PassingLog {
    private final long last;

    Beginning(EventLog log, long last) {
        super(log);
        this.last = last;
    }

    @Override
    public List<LoggedEvent> readAfter(long position, int limit) {
        return super.readAfter(position, limit).stream()
                .filter(event -> event.position() <= last)
                .toList();
    }

    @Override
    public Head head() {
        return new Head(last, super.head().root());
    }
}
