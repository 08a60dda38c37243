package org.kaoyi.ledger.postgres;

/** Of a standby: it hears the writer, and rings when it writes itself. */
record TwoBells(HeadNotifier rung, HeadListener heard) implements Bell {
    @Override
    public void close() {
        rung.close();
        heard.close();
    }
}
