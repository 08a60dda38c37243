package org.kaoyi.recording.recordclaim;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.messaging.MetaData;
import org.kaoyi.recording.PendingReceipt;
import org.kaoyi.recording.Recording;

/** Carries out {@link RecordClaim}. */
public final class RecordClaimHandler {
    private final Recording recording;

    public RecordClaimHandler(Recording recording) {
        this.recording = recording;
    }

    @CommandHandler
    public PendingReceipt handle(RecordClaim command, MetaData metaData) {
        return recording.carryOut(command, metaData);
    }
}
