package org.kaoyi.projections.feed;

import java.util.function.LongConsumer;
import org.axonframework.eventhandling.EventHandlerInvoker;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.Segment;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;

/**
 * What Axon's processor calls: each event of a batch goes into the fold, and the batch's unit of work flushes once before it
 * commits rows and token together.
 */
final class FoldInvoker implements EventHandlerInvoker {
    private final FoldRunner runner;
    private final EventReader reader;
    private final LongConsumer reached;
    private final String inThisBatch;
    private volatile @Nullable Throwable failure;

    /** @param reached told of every position that has become visible */
    FoldInvoker(String name, FoldRunner runner, EventReader reader, LongConsumer reached) {
        this.runner = runner;
        this.reader = reader;
        this.reached = reached;
        this.inThisBatch = "fold of " + name;
    }

    /** Why the last batch was lost; null when it was committed. */
    @Nullable
    Throwable failure() {
        return failure;
    }

    @Override
    public boolean canHandle(EventMessage<?> message, Segment segment) {
        return message.getPayload() instanceof RawMessages.Stored;
    }

    @Override
    public void handle(EventMessage<?> message, Segment segment) {
        UnitOfWork<?> batch = CurrentUnitOfWork.get();
        if (batch.resources().putIfAbsent(inThisBatch, runner) == null) {
            batch.onPrepareCommit(work -> runner.flush());
            batch.afterCommit(work -> committed());
            batch.onRollback(work -> lost(work));
        }
        runner.take(RawMessages.position(message), () -> RawMessages.read(message, reader));
    }

    @Override
    public boolean supportsReset() {
        return true;
    }

    @Override
    public void performReset() {
        runner.restart();
    }

    @Override
    public <R> void performReset(@Nullable R context) {
        runner.restart();
    }

    private void committed() {
        runner.committed();
        failure = null;
        reached.accept(runner.position());
    }

    private void lost(UnitOfWork<?> batch) {
        runner.abandon();
        failure = batch.getExecutionResult() == null
                ? null
                : batch.getExecutionResult().getExceptionResult();
    }
}
