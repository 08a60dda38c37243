package org.kaoyi.ledger.kafka;

import java.util.Arrays;
import java.util.List;
import org.kaoyi.ledger.EventLog;
import org.kaoyi.ledger.LoggedEvent;

/**
 * What the log says to a message that seems to be its relay's. Anybody who may write to the topic can make one whose leaf is right in
 * itself; but the relay writes nothing that the log does not have. For one thread at a time.
 */
final class LogWitness {
    private final EventLog log;

    /** The log does not shrink, so it is asked again only for what lies beyond. */
    private long head;

    LogWitness(EventLog log) {
        this.log = log;
    }

    /**
     * A question to the log for every message that is further than all before, at most.
     *
     * @throws ForeignMessage when the log does not reach so far
     * @throws org.kaoyi.ledger.LogUnavailable when the log can not be asked
     */
    void requireReached(TopicMessage message) throws ForeignMessage {
        if (!isReached(message)) {
            throw new ForeignMessage(
                    "it is of position %d, and the log ends at %d".formatted(message.position(), head));
        }
    }

    /** @throws ForeignMessage when the log does not reach so far, or has another event there */
    void requireLogged(TopicMessage message) throws ForeignMessage {
        requireReached(message);
        if (!isLogged(message)) {
            throw new ForeignMessage("the log has another event at position %d".formatted(message.position()));
        }
    }

    boolean isReached(TopicMessage message) {
        if (message.position() > head) {
            head = log.head().position();
        }
        return message.position() <= head;
    }

    boolean isLogged(TopicMessage message) {
        if (!isReached(message)) {
            return false;
        }
        List<LoggedEvent> logged = log.readAfter(message.position() - 1, 1);
        return !logged.isEmpty() && Arrays.equals(logged.getFirst().leafHash(), message.leafHash());
    }
}
