package org.kaoyi.recording.assesscase;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.messaging.MetaData;
import org.kaoyi.recording.PendingReceipt;
import org.kaoyi.recording.Recording;

/** Carries out {@link AssessCase}. */
public final class AssessCaseHandler {
    private final Recording recording;

    public AssessCaseHandler(Recording recording) {
        this.recording = recording;
    }

    @CommandHandler
    public PendingReceipt handle(AssessCase command, MetaData metaData) {
        return recording.carryOut(command, metaData);
    }
}
