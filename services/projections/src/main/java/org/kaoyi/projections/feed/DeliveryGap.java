package org.kaoyi.projections.feed;

/** An event came before one that precedes it in the log; nothing of the batch is kept, and it has to be delivered again in order. */
public final class DeliveryGap extends RuntimeException {
    private static final long serialVersionUID = 1L;

    DeliveryGap(String projection, long expected, long came) {
        super("position %d was delivered to \"%s\", which waits for position %d".formatted(came, projection, expected));
    }
}
