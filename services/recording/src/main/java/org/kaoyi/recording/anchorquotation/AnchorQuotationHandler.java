package org.kaoyi.recording.anchorquotation;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.messaging.MetaData;
import org.kaoyi.recording.PendingReceipt;
import org.kaoyi.recording.Recording;

/** Carries out {@link AnchorQuotation}. */
public final class AnchorQuotationHandler {
    private final Recording recording;

    public AnchorQuotationHandler(Recording recording) {
        this.recording = recording;
    }

    @CommandHandler
    public PendingReceipt handle(AnchorQuotation command, MetaData metaData) {
        return recording.carryOut(command, metaData);
    }
}
