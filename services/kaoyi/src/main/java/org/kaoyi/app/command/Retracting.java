package org.kaoyi.app.command;

import java.util.LinkedHashMap;
import java.util.Map;
import org.kaoyi.app.ExitCode;
import org.kaoyi.app.ledger.Access;
import org.kaoyi.app.retracting.RetractionOrder;
import org.kaoyi.app.web.Errand;
import org.kaoyi.recording.Receipt;

/** What the verbs that take something back have in common. */
final class Retracting {
    private Retracting() {}

    static int carryOut(LedgerOptions ledger, RetractionOrder.Subject subject, String id, String reason)
            throws Exception {
        RetractionOrder order = new RetractionOrder(subject, id, reason, SystemUser.name());
        say(ledger.json(), order, ledger.carryOut(Errand.RETRACT, order, Access.WRITE));
        return ExitCode.OK.number();
    }

    private static void say(boolean json, RetractionOrder order, Receipt receipt) {
        Output output = new Output();
        if (json) {
            Map<String, Object> answer = new LinkedHashMap<>();
            answer.put("id", order.id());
            answer.put("position", receipt.position());
            answer.put("alreadyRecorded", receipt.alreadyRecorded());
            output.json(answer);
            return;
        }
        String what = switch (order.subject()) {
            case CLAIM -> "Claim %s is retracted";
            case SOURCE -> "Source %s is withdrawn; its claims stand no more";
        };
        output.line(
                what + (receipt.alreadyRecorded() ? " (it was before; nothing was added)." : ", at position %d."),
                order.id(),
                receipt.position());
    }
}
