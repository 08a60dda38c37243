package org.kaoyi.recording.redescribeauthority;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.messaging.MetaData;
import org.kaoyi.recording.PendingReceipt;
import org.kaoyi.recording.Recording;

/** Carries out {@link RedescribeAuthority}. */
public final class RedescribeAuthorityHandler {
    private final Recording recording;

    public RedescribeAuthorityHandler(Recording recording) {
        this.recording = recording;
    }

    @CommandHandler
    public PendingReceipt handle(RedescribeAuthority command, MetaData metaData) {
        return recording.carryOut(command, metaData);
    }
}
