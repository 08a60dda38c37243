package org.kaoyi.projections.feed;

import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.messaging.StreamableMessageSource;
import org.kaoyi.ledger.EventLog;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * Keeps one projection up to date: an Axon pooled streaming processor with one segment, because an event such as "source
 * withdrawn" must reach every row, and Axon hands an event to one segment only.
 */
public final class ProjectionProcessor {
    /** A question of one row; who waits for another process's rows waits this much too long at most. */
    private static final long LOOK_AGAIN_MILLIS = 200;

    private final Projection projection;
    private final EventLog log;
    private final Progress progress;
    private final FoldInvoker invoker;
    private final Awaited awaited = new Awaited();
    private final PooledStreamingEventProcessor processor;

    /**
     * What all processors of a process share.
     *
     * @param log for reference data at the start, and for the lag
     * @param source the log as Axon reads it, from {@link RawMessages}
     * @param node names this process among those that may take over a token
     * @param batchSize events a transaction; see {@code ProjectionsRuntime}
     * @param threads run coordination and batches
     */
    public record Feed(
            EventLog log,
            StreamableMessageSource<TrackedEventMessage<?>> source,
            EventReader reader,
            DataSource dataSource,
            PlatformTransactionManager transactions,
            String node,
            int batchSize,
            ScheduledExecutorService threads) {}

    public ProjectionProcessor(Projection projection, Feed feed) {
        this.projection = projection;
        this.log = feed.log();
        JdbcTemplate jdbc = new JdbcTemplate(feed.dataSource());
        this.progress = new Progress(projection, jdbc);
        FoldRunner runner = new FoldRunner(projection, jdbc, new ReferenceHistory(feed.log(), feed.reader()));
        this.invoker = new FoldInvoker(projection.name(), runner, feed.reader(), awaited::reached);
        this.processor = PooledStreamingEventProcessor.builder()
                .name(projection.name())
                .eventHandlerInvoker(invoker)
                .messageSource(feed.source())
                .tokenStore(ProjectionTokens.on(feed.dataSource(), feed.node()))
                .transactionManager(new SpringTransactions(feed.transactions()))
                .initialSegmentCount(1)
                .initialToken(StreamableMessageSource::createTailToken)
                .batchSize(feed.batchSize())
                .coordinatorExecutor(feed.threads())
                .workerExecutor(feed.threads())
                .build();
    }

    /** Begins to follow the log; rows of another fold version are dropped first. */
    public void start() {
        Optional<Progress.Reached> reached = progress.read();
        if (reached.isEmpty() || reached.get().foldVersion() != projection.foldVersion()) {
            processor.resetTokens();
        }
        awaited.reached(progress.position());
        processor.start();
    }

    public void stop() {
        processor.shutDown();
    }

    /** Empties the tables and folds the whole log again. */
    public void reset() {
        boolean wasRunning = processor.isRunning();
        if (wasRunning) {
            processor.shutDown();
        }
        processor.resetTokens();
        awaited.restarted();
        if (wasRunning) {
            processor.start();
        }
    }

    /** Where it stands; reads the progress row, so that it is right also when another process folds. */
    public ProjectionStatus status() {
        long position = progress.position();
        Throwable failure = invoker.failure();
        long lag = Math.max(0, log.head().position() - position);
        return new ProjectionStatus(
                projection.name(), processor.isRunning(), position, lag, failure == null ? null : failure.toString());
    }

    /**
     * Waits until the rows reflect {@code position}; false when they do not within the time given. Where another process keeps the
     * rows, only they themselves tell.
     */
    public boolean await(long position, long timeoutMillis) throws InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(timeoutMillis);
        long left = timeoutMillis;
        do {
            if (awaited.await(position, Math.min(left, LOOK_AGAIN_MILLIS)) || progress.position() >= position) {
                return true;
            }
            left = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
        } while (left > 0);
        return false;
    }

    public String name() {
        return projection.name();
    }

    /** The projection's tables, for digests. */
    public Projection projection() {
        return projection;
    }
}
