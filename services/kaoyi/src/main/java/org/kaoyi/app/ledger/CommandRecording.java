package org.kaoyi.app.ledger;

import org.axonframework.modelling.command.ConcurrencyException;
import org.kaoyi.app.CannotProceed;
import org.kaoyi.codec.Metadata;
import org.kaoyi.recording.Receipt;
import org.kaoyi.recording.Recorder;
import org.kaoyi.recording.RefusedByRule;
import org.kaoyi.recording.deciding.Request;

/** Records what a command asks for; what stands against it is told to whoever typed it. */
public final class CommandRecording {
    private static final String VIA = "command";

    private CommandRecording() {}

    /**
     * Has a request recorded.
     *
     * @param actor who typed the command
     * @throws CannotProceed when a rule of the ledger forbids it, or others write to the same all the time; nothing was recorded
     */
    public static Receipt record(Recorder recorder, Request request, String actor) {
        try {
            return recorder.record(request, by(actor));
        } catch (RefusedByRule refused) {
            throw CannotProceed.usage("Nothing was recorded. " + refused.getMessage());
        } catch (ConcurrencyException contended) {
            throw CannotProceed.notReachable(
                    "Others are writing to the same at this moment. Nothing was recorded; do the same again.",
                    contended);
        }
    }

    /** What an event says of its origin. */
    public static Metadata by(String actor) {
        return new Metadata(actor, VIA, null, null);
    }
}
