package org.kaoyi.projections.feed;

import java.util.function.LongConsumer;
import javax.sql.DataSource;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.eventhandling.tokenstore.inmemory.InMemoryTokenStore;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;

/**
 * Keeps one generation up to date: an Axon pooled streaming processor with one segment, because an event such as "source
 * withdrawn" must reach every row, and Axon hands an event to one segment only. Shares of a generation are divided by the fold itself.
 */
final class ProjectionProcessor {
    private final FoldInvoker invoker;
    private final PooledStreamingEventProcessor processor;

    /**
     * Folds some shares of a generation, or all.
     *
     * @param awaited told of every position that has become visible by this process alone
     */
    ProjectionProcessor(Projection projection, Generation generation, Shares shares, Feed feed, Awaited awaited) {
        DataSource tables = ViewSource.of(feed.pool(), generation.schema());
        JdbcTemplate jdbc = new JdbcTemplate(tables);
        HaltingSource source = new HaltingSource(feed.source());
        FoldRunner runner = new FoldRunner(projection, generation, shares, jdbc, feed.history());
        GatedSource gated = new GatedSource(
                source, feed.reader(), begin -> new ShareGate(shares, generation, jdbc, begin), feed.threads());
        // What becomes visible by shares depends on others as well, and only the rows tell.
        LongConsumer reached = shares.areAll() ? awaited::reached : position -> gated.lookNow();
        this.invoker = new FoldInvoker(projection.name(), runner, feed.reader(), reached, source::haltBefore);
        this.processor = PooledStreamingEventProcessor.builder()
                .name(Generations.processor(generation))
                .eventHandlerInvoker(invoker)
                .messageSource(shares.areAll() ? source : gated)
                // Where a share stands only its row tells: a token could be of other shares, or of another process.
                .tokenStore(shares.areAll() ? ProjectionTokens.on(tables, feed.node()) : new InMemoryTokenStore())
                .transactionManager(new SpringTransactions(new JdbcTransactionManager(tables)))
                .initialSegmentCount(1)
                // A generation that was filled in bulk, or is folded in shares, has a position and no token yet.
                .initialToken(unused -> token(new Standing(generation, shares, jdbc).read()))
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
