package org.kaoyi.projections.feed;

import java.util.concurrent.ScheduledExecutorService;
import javax.sql.DataSource;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.StreamableMessageSource;
import org.kaoyi.ledger.EventLog;

/**
 * What everything that folds in a process shares.
 *
 * @param log for reference data at the start, and for the lag
 * @param source the log as Axon reads it, from {@link RawMessages}
 * @param pool connections whose search path may be changed, see {@link ViewSource}
 * @param node names this process among those that may take over a token
 * @param batchSize events a transaction; see {@code ProjectionsRuntime}
 * @param threads run coordination and batches
 */
public record Feed(
        EventLog log,
        StreamableMessageSource<TrackedEventMessage<?>> source,
        EventReader reader,
        DataSource pool,
        String node,
        int batchSize,
        ScheduledExecutorService threads) {

    ReferenceHistory history() {
        return new ReferenceHistory(log, reader);
    }
}
