package org.kaoyi.recording.registersource;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.messaging.MetaData;
import org.kaoyi.recording.PendingReceipt;
import org.kaoyi.recording.Recording;

/** Carries out {@link RegisterSource}. */
public final class RegisterSourceHandler {
    private final Recording recording;

    public RegisterSourceHandler(Recording recording) {
        this.recording = recording;
    }

    @CommandHandler
    public PendingReceipt handle(RegisterSource command, MetaData metaData) {
        return recording.carryOut(command, metaData);
    }
}
