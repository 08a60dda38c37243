package org.kaoyi.recording.examinesource;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.messaging.MetaData;
import org.kaoyi.recording.PendingReceipt;
import org.kaoyi.recording.Recording;

/** Carries out {@link ExamineSource}. */
public final class ExamineSourceHandler {
    private final Recording recording;

    public ExamineSourceHandler(Recording recording) {
        this.recording = recording;
    }

    @CommandHandler
    public PendingReceipt handle(ExamineSource command, MetaData metaData) {
        return recording.carryOut(command, metaData);
    }
}
