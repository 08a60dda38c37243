package org.kaoyi.recording.mergeauthorities;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.messaging.MetaData;
import org.kaoyi.recording.PendingReceipt;
import org.kaoyi.recording.Recording;

/** Carries out {@link MergeAuthorities}. */
public final class MergeAuthoritiesHandler {
    private final Recording recording;

    public MergeAuthoritiesHandler(Recording recording) {
        this.recording = recording;
    }

    @CommandHandler
    public PendingReceipt handle(MergeAuthorities command, MetaData metaData) {
        return recording.carryOut(command, metaData);
    }
}
