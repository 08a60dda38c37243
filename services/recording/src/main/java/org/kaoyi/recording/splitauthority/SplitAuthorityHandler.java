package org.kaoyi.recording.splitauthority;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.messaging.MetaData;
import org.kaoyi.recording.PendingReceipt;
import org.kaoyi.recording.Recording;

/** Carries out {@link SplitAuthority}. */
public final class SplitAuthorityHandler {
    private final Recording recording;

    public SplitAuthorityHandler(Recording recording) {
        this.recording = recording;
    }

    @CommandHandler
    public PendingReceipt handle(SplitAuthority command, MetaData metaData) {
        return recording.carryOut(command, metaData);
    }
}
