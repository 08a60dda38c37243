package org.kaoyi.benchmarks.log;

import org.kaoyi.benchmarks.Surroundings;
import org.kaoyi.benchmarks.database.BenchmarkDatabase;
import org.kaoyi.benchmarks.event.EventSupply;
import org.kaoyi.benchmarks.store.EventStore;
import org.kaoyi.benchmarks.store.Kaoyi;
import org.kaoyi.benchmarks.store.Writer;

/** Fills a store before it is measured. */
public final class Loading {
    private static final int BATCH_EVENTS = 1_000;

    private Loading() {}

    /** A ledger of so many events, cleaned up and counted, so that no reader has to do it. */
    public static BenchmarkDatabase ledger(Surroundings surroundings, String name, long events) throws Exception {
        Kaoyi kaoyi = new Kaoyi();
        BenchmarkDatabase database = surroundings.server().fresh(name);
        kaoyi.install(database);
        try (EventStore store = kaoyi.open(database, 1)) {
            fill(store, surroundings.supply(), events);
        }
        database.execute("VACUUM ANALYZE");
        return database;
    }

    public static void fill(Writer store, EventSupply supply, long events) throws Exception {
        for (long left = events; left > 0; left -= BATCH_EVENTS) {
            store.append(supply.next(Math.toIntExact(Math.min(left, BATCH_EVENTS))));
        }
    }
}
