package org.kaoyi.recording;

import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.kaoyi.ledger.Appended;
import org.kaoyi.ledger.axon.AppendContext;

/** What a handler answers before its unit of work is committed; the position is known only afterwards. */
public final class PendingReceipt {
    private volatile boolean alreadyRecorded;
    private volatile long position;

    private PendingReceipt(boolean alreadyRecorded, long position) {
        this.alreadyRecorded = alreadyRecorded;
        this.position = position;
    }

    static PendingReceipt alreadyRecordedAt(long position) {
        return new PendingReceipt(true, position);
    }

    /** Settled when {@code unitOfWork} has committed, which is when its events are durable. */
    static PendingReceipt of(UnitOfWork<?> unitOfWork) {
        PendingReceipt pending = new PendingReceipt(false, 0);
        unitOfWork.afterCommit(committed -> {
            Appended appended = AppendContext.receipt(committed)
                    .orElseThrow(() -> new IllegalStateException("the log gave no receipt for events that it took"));
            pending.position = appended.last();
            pending.alreadyRecorded = appended.repeated();
        });
        return pending;
    }

    /** The receipt, once the command has been answered. */
    Receipt settled() {
        return new Receipt(position, alreadyRecorded);
    }
}
