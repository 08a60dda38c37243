package org.kaoyi.benchmarks.log;

import org.kaoyi.benchmarks.event.EventSupply;
import org.kaoyi.benchmarks.store.Writer;

/** Fills a store before it is measured. */
public final class Loading {
    private static final int BATCH_EVENTS = 1_000;

    private Loading() {}

    public static void fill(Writer store, EventSupply supply, long events) throws Exception {
        for (long left = events; left > 0; left -= BATCH_EVENTS) {
            store.append(supply.next(Math.toIntExact(Math.min(left, BATCH_EVENTS))));
        }
    }
}
