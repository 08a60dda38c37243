package org.kaoyi.projections.feed;

import javax.sql.DataSource;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;

/**
 * Keeps one generation up to date: an Axon pooled streaming processor with one segment, because an event such as "source
 * withdrawn" must reach every row, and Axon hands an event to one segment only.
 */
final class ProjectionProcessor {
    private final FoldInvoker invoker;
    private final PooledStreamingEventProcessor processor;

    /** @param awaited told of every position that has become visible */
    ProjectionProcessor(Projection projection, Generation generation, Feed feed, Awaited awaited) {
        DataSource tables = ViewSource.of(feed.pool(), generation.schema());
        JdbcTemplate jdbc = new JdbcTemplate(tables);
        Progress progress = new Progress(generation, jdbc);
        HaltingSource source = new HaltingSource(feed.source());
        FoldRunner runner = new FoldRunner(projection, generation, jdbc, feed.history());
        this.invoker = new FoldInvoker(projection.name(), runner, feed.reader(), awaited::reached, source::haltBefore);
        this.processor = PooledStreamingEventProcessor.builder()
                .name(Generations.processor(generation))
                .eventHandlerInvoker(invoker)
                .messageSource(source)
                .tokenStore(ProjectionTokens.on(tables, feed.node()))
                .transactionManager(new SpringTransactions(new JdbcTransactionManager(tables)))
                .initialSegmentCount(1)
                // A generation that was filled in bulk has a position and no token yet.
                .initialToken(unused -> token(progress.position()))
                .batchSize(feed.batchSize())
                .coordinatorExecutor(feed.threads())
                .workerExecutor(feed.threads())
                .build();
    }

    private static @Nullable TrackingToken token(long position) {
        return position == 0 ? null : new GlobalSequenceTrackingToken(position);
    }

    void start() {
        processor.start();
    }

    void stop() {
        processor.shutDown();
    }

    boolean isRunning() {
        return processor.isRunning();
    }

    /** Why it stands still, or null. */
    @Nullable
    String failure() {
        return invoker.failure();
    }

    /** What befell the last batch, or null. */
    @Nullable
    Throwable lastFailure() {
        return invoker.lastFailure();
    }
}
