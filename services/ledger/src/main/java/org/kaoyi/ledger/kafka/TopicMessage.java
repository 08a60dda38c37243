package org.kaoyi.ledger.kafka;

import org.kaoyi.ledger.LoggedEvent;

/** What the relay writes to a partition, in the order of positions. */
sealed interface TopicMessage {
    /** The place in the log that it stands for. */
    long position();

    /** The position of the message before it in the same partition, 0 when there was none: if that one was not seen, it was lost. */
    long previous();

    /** The leaf of the event at that position, 32 bytes. */
    byte[] leafHash();

    /** An event of the log. */
    record Event(LoggedEvent event, long previous) implements TopicMessage {
        @Override
        public long position() {
            return event.position();
        }

        @Override
        public byte[] leafHash() {
            return event.leafHash();
        }
    }

    /** Says that the partition holds all of its events up to a position. */
    @SuppressWarnings("ArrayRecordComponent") // see NewEvent
    record Watermark(long position, long previous, byte[] leafHash) implements TopicMessage {}
}
