package org.kaoyi.projections.feed;

import java.util.function.LongConsumer;
import org.axonframework.eventhandling.EventHandlerInvoker;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.Segment;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;
import org.kaoyi.codec.UndecodableEvent;

/**
 * What Axon's processor calls: each event of a batch goes into the fold, and the batch's unit of work flushes once before it
 * commits rows and token together.
 */
final class FoldInvoker implements EventHandlerInvoker {
    private final FoldRunner runner;
    private final EventReader reader;
    private final LongConsumer reached;
    private final LongConsumer halt;
    private final String inThisBatch;
    private volatile @Nullable Throwable failure;
    private volatile @Nullable String halted;

    /**
     * @param reached told of every position to which the rows were brought
     * @param halt told of a position that can not be read, before which the source has to end from now on
     */
    FoldInvoker(String name, FoldRunner runner, EventReader reader, LongConsumer reached, LongConsumer halt) {
        this.runner = runner;
        this.reader = reader;
        this.reached = reached;
        this.halt = halt;
        this.inThisBatch = "fold of " + name;
    }

    /** Why it stands still: an event that can not be read, or else what befell the last batch; null when that was committed. */
    @Nullable
    String failure() {
        Throwable last = failure;
        return halted != null || last == null ? halted : last.toString();
    }

    /** What befell the last batch; null when it was committed. */
    @Nullable
    Throwable lastFailure() {
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
        runner.take(RawMessages.position(message), () -> read(message));
    }

    private RecordedEvent read(EventMessage<?> message) {
        try {
            return RawMessages.read(message, reader);
        } catch (UndecodableEvent e) {
            long position = RawMessages.position(message);
            halted = "stands still before position %d (%s): %s"
                    .formatted(position, message.getIdentifier(), e.getMessage());
            halt.accept(position);
            throw e;
        }
    }

    @Override
    public boolean supportsReset() {
        return false;
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
