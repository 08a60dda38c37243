package org.kaoyi.recording.entertext;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.messaging.MetaData;
import org.kaoyi.recording.PendingReceipt;
import org.kaoyi.recording.Recording;

/** Carries out {@link EnterText}. */
public final class EnterTextHandler {
    private final Recording recording;

    public EnterTextHandler(Recording recording) {
        this.recording = recording;
    }

    @CommandHandler
    public PendingReceipt handle(EnterText command, MetaData metaData) {
        return recording.carryOut(command, metaData);
    }
}
