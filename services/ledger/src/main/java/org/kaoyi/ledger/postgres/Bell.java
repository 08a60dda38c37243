package org.kaoyi.ledger.postgres;

/** One end of the wire between processes: a writer rings it, a reader hears it. */
sealed interface Bell extends AutoCloseable permits HeadNotifier, HeadListener, TwoBells {
    /** The channel of NOTIFY and LISTEN. It belongs to the database; another ledger's ring only costs one read. */
    String CHANNEL = "kaoyi_ledger";

    @Override
    void close();
}
