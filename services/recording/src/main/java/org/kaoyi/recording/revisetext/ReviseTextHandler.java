package org.kaoyi.recording.revisetext;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.messaging.MetaData;
import org.kaoyi.recording.PendingReceipt;
import org.kaoyi.recording.Recording;

/** Carries out {@link ReviseText}. */
public final class ReviseTextHandler {
    private final Recording recording;

    public ReviseTextHandler(Recording recording) {
        this.recording = recording;
    }

    @CommandHandler
    public PendingReceipt handle(ReviseText command, MetaData metaData) {
        return recording.carryOut(command, metaData);
    }
}
