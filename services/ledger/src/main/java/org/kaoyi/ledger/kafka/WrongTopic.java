package org.kaoyi.ledger.kafka;

/** The topic is not this ledger's copy; the message says why and what to do. Nothing is written to it. */
public final class WrongTopic extends RuntimeException {
    private static final long serialVersionUID = 1L;

    WrongTopic(String message) {
        super(message);
    }
}
