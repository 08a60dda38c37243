package org.kaoyi.recording.enterauthority;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.messaging.MetaData;
import org.kaoyi.recording.PendingReceipt;
import org.kaoyi.recording.Recording;

/** Carries out {@link EnterAuthorities}. */
public final class EnterAuthoritiesHandler {
    private final Recording recording;

    public EnterAuthoritiesHandler(Recording recording) {
        this.recording = recording;
    }

    @CommandHandler
    public PendingReceipt handle(EnterAuthorities command, MetaData metaData) {
        return recording.carryOut(command, metaData);
    }
}
