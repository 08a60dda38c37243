package org.kaoyi.recording.withdrawsource;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.messaging.MetaData;
import org.kaoyi.recording.PendingReceipt;
import org.kaoyi.recording.Recording;

/** Carries out {@link WithdrawSource}. */
public final class WithdrawSourceHandler {
    private final Recording recording;

    public WithdrawSourceHandler(Recording recording) {
        this.recording = recording;
    }

    @CommandHandler
    public PendingReceipt handle(WithdrawSource command, MetaData metaData) {
        return recording.carryOut(command, metaData);
    }
}
