package org.kaoyi.ledger.verification;

import java.util.Locale;

/**
 * The first thing that is wrong with a log.
 *
 * @param position the first one at fault
 * @param sentence for people, without a full stop at its end
 */
public record Fault(long position, What what, String sentence) {

    /** What is wrong. The columns of an event bear their names; they are told only when putting the right value back gives the leaf hash again. */
    public enum What {
        STREAM,
        VERSION,
        TYPE,
        SCHEMA_VERSION,
        KEY,
        RECORDED_AT,
        PAYLOAD,
        METADATA,
        LEAF_HASH,
        /** An event's bytes were altered and nothing tells any more which; no other column can have been altered alone. */
        PAYLOAD_OR_METADATA,
        /** An event was altered, and there are columns whose former value could not be looked for exhaustively; the sentence names them. */
        ALTERED,
        /** Two events changed places, one stands twice, or time runs backwards. */
        ORDER,
        MISSING,
        /** A row that the numbering of the log has no place for, such as one of two at the same position. */
        SURPLUS,
        /** An idempotency key that does not stand for what it says. */
        REQUEST,
        BEYOND_THE_HEAD,
        /** The events agree with one another, and neither with the head row nor with a checkpoint. */
        REWRITTEN,
        /** The events agree with the head row, and not with a signed checkpoint: somebody rewrote both. */
        FORKED,
        HEAD,
        CHECKPOINT;

        /** For programs: {@code schema-version}. */
        public String label() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
