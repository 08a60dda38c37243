package org.kaoyi.recording.redescribesource;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.messaging.MetaData;
import org.kaoyi.recording.PendingReceipt;
import org.kaoyi.recording.Recording;

/** Carries out {@link RedescribeSource}. */
public final class RedescribeSourceHandler {
    private final Recording recording;

    public RedescribeSourceHandler(Recording recording) {
        this.recording = recording;
    }

    @CommandHandler
    public PendingReceipt handle(RedescribeSource command, MetaData metaData) {
        return recording.carryOut(command, metaData);
    }
}
