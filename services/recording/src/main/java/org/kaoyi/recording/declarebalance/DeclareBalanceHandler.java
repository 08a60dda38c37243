package org.kaoyi.recording.declarebalance;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.messaging.MetaData;
import org.kaoyi.recording.PendingReceipt;
import org.kaoyi.recording.Recording;

/** Carries out {@link DeclareBalance}. */
public final class DeclareBalanceHandler {
    private final Recording recording;

    public DeclareBalanceHandler(Recording recording) {
        this.recording = recording;
    }

    @CommandHandler
    public PendingReceipt handle(DeclareBalance command, MetaData metaData) {
        return recording.carryOut(command, metaData);
    }
}
