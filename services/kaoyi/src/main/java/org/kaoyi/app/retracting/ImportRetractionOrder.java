package org.kaoyi.app.retracting;

import org.kaoyi.app.CannotProceed;
import org.kaoyi.app.ledger.CommandRecording;
import org.kaoyi.app.ledger.OpenLedger;
import org.kaoyi.recording.importing.ImportRetraction;

/**
 * Which import is to be taken back, and why. Plain data, so that it can be handed to the server that has the ledger open.
 *
 * @param importId or its beginning
 * @param actor who takes it back
 */
public record ImportRetractionOrder(String importId, String reason, String actor) {
    /** @throws CannotProceed when no import has this name; nothing was recorded */
    public ImportRetraction.Retracted carryOut(OpenLedger ledger) {
        try {
            return new ImportRetraction(ledger.log(), ledger.codec()).run(importId, reason, CommandRecording.by(actor));
        } catch (IllegalArgumentException e) {
            throw CannotProceed.usage(e.getMessage() + " Nothing was recorded.");
        }
    }
}
