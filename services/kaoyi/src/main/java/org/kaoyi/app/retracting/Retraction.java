package org.kaoyi.app.retracting;

import org.kaoyi.app.CannotProceed;
import org.kaoyi.app.ledger.CommandRecording;
import org.kaoyi.claims.Identifiers;
import org.kaoyi.claims.account.ClaimId;
import org.kaoyi.claims.archive.Siglum;
import org.kaoyi.recording.Receipt;
import org.kaoyi.recording.Recorder;
import org.kaoyi.recording.deciding.Request;
import org.kaoyi.recording.retractclaim.RetractClaim;
import org.kaoyi.recording.withdrawsource.WithdrawSource;

/** Carries out an order on an open ledger. */
public final class Retraction {
    private Retraction() {}

    /**
     * @throws CannotProceed when a rule of the ledger forbids it; nothing was recorded
     */
    public static Receipt carryOut(RetractionOrder order, Recorder recorder) {
        Identifiers.problem(order.id()).ifPresent(problem -> {
            throw CannotProceed.usage("The id \"%s\" %s. Nothing was recorded.".formatted(order.id(), problem));
        });
        return CommandRecording.record(recorder, request(order), order.actor());
    }

    private static Request request(RetractionOrder order) {
        return switch (order.subject()) {
            case CLAIM -> new RetractClaim(new ClaimId(order.id()), order.reason());
            case SOURCE -> new WithdrawSource(new Siglum(order.id()), order.reason());
        };
    }
}
