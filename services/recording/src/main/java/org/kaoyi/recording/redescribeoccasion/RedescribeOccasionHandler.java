package org.kaoyi.recording.redescribeoccasion;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.messaging.MetaData;
import org.kaoyi.recording.PendingReceipt;
import org.kaoyi.recording.Recording;

/** Carries out {@link RedescribeOccasion}. */
public final class RedescribeOccasionHandler {
    private final Recording recording;

    public RedescribeOccasionHandler(Recording recording) {
        this.recording = recording;
    }

    @CommandHandler
    public PendingReceipt handle(RedescribeOccasion command, MetaData metaData) {
        return recording.carryOut(command, metaData);
    }
}
