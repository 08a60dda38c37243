package org.kaoyi.recording.linkstatement;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.messaging.MetaData;
import org.kaoyi.recording.PendingReceipt;
import org.kaoyi.recording.Recording;

/** Carries out {@link LinkStatement}. */
public final class LinkStatementHandler {
    private final Recording recording;

    public LinkStatementHandler(Recording recording) {
        this.recording = recording;
    }

    @CommandHandler
    public PendingReceipt handle(LinkStatement command, MetaData metaData) {
        return recording.carryOut(command, metaData);
    }
}
