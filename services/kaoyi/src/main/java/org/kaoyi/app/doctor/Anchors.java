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

    /** Nothing where no source has a text. */
    public static List<Examination> examine(OpenLedger ledger) {
        int[] attached = new int[1];
        AttachmentsCheck.each(ledger, Long.MAX_VALUE, (position, passage) -> attached[0]++);
        if (attached[0] == 0) {
            return List.of();
        }
        if (ledger.attachments().isEmpty()) {
            return List.of(); // which Attachments tells
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
