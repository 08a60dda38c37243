package org.kaoyi.recording.attachpassage;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.messaging.MetaData;
import org.kaoyi.recording.PendingReceipt;
import org.kaoyi.recording.Recording;

/** Carries out {@link AttachPassage}. */
public final class AttachPassageHandler {
    private final Recording recording;

    public AttachPassageHandler(Recording recording) {
        this.recording = recording;
    }

    @CommandHandler
    public PendingReceipt handle(AttachPassage command, MetaData metaData) {
        return recording.carryOut(command, metaData);
    }
}
