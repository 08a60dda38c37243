package org.kaoyi.app.doctor;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.kaoyi.app.ledger.OpenLedger;
import org.kaoyi.app.passages.AttachmentsCheck;
import org.kaoyi.claims.passage.AnchorState;
import org.kaoyi.ledger.attachment.AttachmentFolder;
import org.kaoyi.recording.anchorquotation.AnchorReport;

/** Whether quotations still stand where they were anchored. */
public final class Anchors {
    private Anchors() {}

    /**
     * Nothing where no source has a text, or no folder is named for them, which {@link Attachments} tells.
     *
     * @param found of the same ledger
     */
    public static List<Examination> examine(OpenLedger ledger, AttachmentsCheck.Found found) {
        boolean attached = found.compared() > 0 || !found.faults().isEmpty();
        if (!attached || ledger.attachments().isEmpty()) {
            return List.of();
        }
        AttachmentFolder folder = ledger.attachments().get();
        Map<AnchorState, Integer> states = new TreeMap<>();
        new AnchorReport(ledger.log(), ledger.codec(), ledger.recorder(), folder)
                .lines()
                .forEach(line -> states.merge(line.standing().state(), 1, Integer::sum));
        return List.of(examination(states));
    }

    private static Examination examination(Map<AnchorState, Integer> states) {
        List<String> words = new ArrayList<>();
        states.forEach((state, number) -> words.add(number + " " + state.label()));
        String told = words.isEmpty() ? "no quotation of a source with a text" : String.join(", ", words);
        return states.keySet().stream().anyMatch(AnchorState::isTrouble)
                ? Examination.warn("anchors", told, "kaoyi report anchors --trouble names them.")
                : Examination.ok("anchors", told);
    }
}
