package org.kaoyi.app.command;

import java.util.LinkedHashMap;
import java.util.Map;
import org.kaoyi.app.ExitCode;
import org.kaoyi.app.identifying.IdentityOrder;
import org.kaoyi.app.ledger.Access;
import org.kaoyi.app.web.Errand;
import org.kaoyi.recording.Receipt;

/** What the verbs that merge and split authorities have in common. */
final class Identifying {
    private Identifying() {}

    static int carryOut(LedgerOptions ledger, IdentityOrder order) throws Exception {
        say(ledger.json(), order, ledger.carryOut(Errand.IDENTIFY, order, Access.WRITE));
        return ExitCode.OK.number();
    }

    private static void say(boolean json, IdentityOrder order, Receipt receipt) {
        Output output = new Output();
        if (json) {
            Map<String, Object> answer = new LinkedHashMap<>();
            answer.put("kind", order.kind().label());
            answer.put("id", order.id());
            answer.put("other", order.other());
            answer.put("position", receipt.position());
            answer.put("alreadyRecorded", receipt.alreadyRecorded());
            output.json(answer);
            return;
        }
        String what = switch (order.act()) {
            case MERGE -> "What names %s is understood as %s";
            case SPLIT -> "%s and %s are two";
        };
        output.line(
                what + (receipt.alreadyRecorded() ? " (it was so before; nothing was added)." : ", at position %d."),
                order.id(),
                order.other(),
                receipt.position());
    }
}
