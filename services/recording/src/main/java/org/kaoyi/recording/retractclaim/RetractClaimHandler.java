package org.kaoyi.recording.retractclaim;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.messaging.MetaData;
import org.kaoyi.recording.PendingReceipt;
import org.kaoyi.recording.Recording;

/** Carries out {@link RetractClaim}. */
public final class RetractClaimHandler {
    private final Recording recording;

    public RetractClaimHandler(Recording recording) {
        this.recording = recording;
    }

    @CommandHandler
    public PendingReceipt handle(RetractClaim command, MetaData metaData) {
        return recording.carryOut(command, metaData);
    }
}
