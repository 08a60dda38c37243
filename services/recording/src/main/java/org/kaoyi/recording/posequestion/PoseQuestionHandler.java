package org.kaoyi.recording.posequestion;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.messaging.MetaData;
import org.kaoyi.recording.PendingReceipt;
import org.kaoyi.recording.Recording;

/** Carries out {@link PoseQuestion}. */
public final class PoseQuestionHandler {
    private final Recording recording;

    public PoseQuestionHandler(Recording recording) {
        this.recording = recording;
    }

    @CommandHandler
    public PendingReceipt handle(PoseQuestion command, MetaData metaData) {
        return recording.carryOut(command, metaData);
    }
}
