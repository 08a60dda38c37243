package org.kaoyi.recording.redescribequestion;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.messaging.MetaData;
import org.kaoyi.recording.PendingReceipt;
import org.kaoyi.recording.Recording;

/** Carries out {@link RedescribeQuestion}. */
public final class RedescribeQuestionHandler {
    private final Recording recording;

    public RedescribeQuestionHandler(Recording recording) {
        this.recording = recording;
    }

    @CommandHandler
    public PendingReceipt handle(RedescribeQuestion command, MetaData metaData) {
        return recording.carryOut(command, metaData);
    }
}
