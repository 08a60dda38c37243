package org.kaoyi.recording.supersedeclaim;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.messaging.MetaData;
import org.kaoyi.recording.PendingReceipt;
import org.kaoyi.recording.Recording;

/** Carries out {@link SupersedeClaim}. */
public final class SupersedeClaimHandler {
    private final Recording recording;

    public SupersedeClaimHandler(Recording recording) {
        this.recording = recording;
    }

    @CommandHandler
    public PendingReceipt handle(SupersedeClaim command, MetaData metaData) {
        return recording.carryOut(command, metaData);
    }
}
