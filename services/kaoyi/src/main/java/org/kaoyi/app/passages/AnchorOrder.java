package org.kaoyi.app.passages;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kaoyi.app.CannotProceed;
import org.kaoyi.app.ledger.CommandRecording;
import org.kaoyi.app.ledger.OpenLedger;
import org.kaoyi.claims.Identifiers;
import org.kaoyi.claims.account.ClaimId;
import org.kaoyi.claims.passage.Anchor;
import org.kaoyi.claims.passage.AnchorState;
import org.kaoyi.recording.Receipt;
import org.kaoyi.recording.anchorquotation.AnchorDesk;
import org.kaoyi.recording.anchorquotation.AnchorQuotation;
import org.kaoyi.recording.anchorquotation.AnchorRefused;
import org.kaoyi.recording.anchorquotation.AnchorReport;

/**
 * Which quotations are to be anchored. Plain data, so that it can be handed to the server that has the ledger open.
 *
 * @param claim id, or null for all whose words stand at one place alone and that have no anchor
 * @param passage sha256 of the text that is meant, or its beginning; or null
 * @param number of the place that is meant, or null
 * @param actor who says so
 */
public record AnchorOrder(
        @Nullable String claim,
        @Nullable String passage,
        @Nullable Integer number,
        String actor) {
    /** One claim's anchor. */
    public record Anchored(String claim, Anchor anchor, long position, boolean alreadyRecorded) {}

    /** @throws CannotProceed when there is no place, or several; nothing was recorded */
    public List<Anchored> carryOut(OpenLedger ledger) {
        AnchorDesk desk = new AnchorDesk(ledger.log(), ledger.codec(), ledger.recorder(), ledger.requireAttachments());
        if (claim != null) {
            Identifiers.problem(claim).ifPresent(problem -> {
                throw CannotProceed.usage("The id \"%s\" %s. Nothing was recorded.".formatted(claim, problem));
            });
            return List.of(anchor(ledger, desk, new ClaimId(claim)));
        }
        List<Anchored> all = new ArrayList<>();
        AnchorReport report =
                new AnchorReport(ledger.log(), ledger.codec(), ledger.recorder(), ledger.requireAttachments());
        for (AnchorReport.Line line : report.lines()) {
            if (line.standing().state() == AnchorState.ANCHORABLE) {
                all.add(anchor(ledger, desk, line.standing().claim()));
            }
        }
        return all;
    }

    private Anchored anchor(OpenLedger ledger, AnchorDesk desk, ClaimId id) {
        try {
            AnchorQuotation request = desk.find(id, new AnchorDesk.Choice(passage, number));
            Receipt receipt = CommandRecording.record(ledger.recorder(), request, actor);
            return new Anchored(id.value(), request.anchor(), receipt.position(), receipt.alreadyRecorded());
        } catch (AnchorRefused refused) {
            throw CannotProceed.usage("Nothing was recorded. " + refused.getMessage());
        }
    }
}
