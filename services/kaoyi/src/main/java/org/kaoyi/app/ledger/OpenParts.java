package org.kaoyi.app.ledger;

import java.util.ArrayDeque;
import java.util.Deque;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What was opened one after the other; it is closed in the opposite order. */
final class OpenParts implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(OpenParts.class);

    private final Deque<AutoCloseable> opened = new ArrayDeque<>();

    void add(AutoCloseable part) {
        opened.push(part);
    }

    /** It is added again at another place of the order. */
    void remove(AutoCloseable part) {
        opened.remove(part);
    }

    @Override
    public void close() {
        while (!opened.isEmpty()) {
            AutoCloseable part = opened.pop();
            try {
                part.close();
            } catch (Exception e) {
                // The other parts must be closed all the same; the server's own log tells the rest.
                LOG.warn("{} did not close in order: {}", part.getClass().getSimpleName(), e.toString());
            }
        }
    }
}
