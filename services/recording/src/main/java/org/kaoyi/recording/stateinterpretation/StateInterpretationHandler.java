package org.kaoyi.recording.stateinterpretation;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.messaging.MetaData;
import org.kaoyi.recording.PendingReceipt;
import org.kaoyi.recording.Recording;

/** Carries out {@link StateInterpretation}. */
public final class StateInterpretationHandler {
    private final Recording recording;

    public StateInterpretationHandler(Recording recording) {
        this.recording = recording;
    }

    @CommandHandler
    public PendingReceipt handle(StateInterpretation command, MetaData metaData) {
        return recording.carryOut(command, metaData);
    }
}
