package org.kaoyi.ledger.kafka;

import org.jspecify.annotations.Nullable;

/**
 * What a relay is about.
 *
 * @param position up to where the topic holds the log, as far as this relay has written or read it
 * @param failure why it stands still, or would if there was something to copy; null when it does and would not
 */
public record RelayStatus(
        State state, long position, @Nullable String failure) {
    /** Whether it copies, waits for its turn, or is under way to either. */
    public enum State {
        STARTING,
        STANDBY,
        RELAYING,
        CLOSED
    }
}
