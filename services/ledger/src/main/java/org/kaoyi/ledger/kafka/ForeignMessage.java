package org.kaoyi.ledger.kafka;

/** A message of the topic that no relay of this ledger has written, or that was damaged since; its message says how that shows. */
final class ForeignMessage extends Exception {
    private static final long serialVersionUID = 1L;

    ForeignMessage(String reason) {
        super(reason);
    }
}
