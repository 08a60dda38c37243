package org.kaoyi.recording.registeroccasion;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.messaging.MetaData;
import org.kaoyi.recording.PendingReceipt;
import org.kaoyi.recording.Recording;

/** Carries out {@link RegisterOccasion}. */
public final class RegisterOccasionHandler {
    private final Recording recording;

    public RegisterOccasionHandler(Recording recording) {
        this.recording = recording;
    }

    @CommandHandler
    public PendingReceipt handle(RegisterOccasion command, MetaData metaData) {
        return recording.carryOut(command, metaData);
    }
}
