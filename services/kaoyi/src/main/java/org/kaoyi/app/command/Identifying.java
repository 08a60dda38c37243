package org.kaoyi.app.command;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.kaoyi.app.ExitCode;
import org.kaoyi.app.identifying.IdentityOrder;
import org.kaoyi.app.ledger.Access;
import org.kaoyi.app.postgres.LiveServer;
import org.kaoyi.app.web.DoorKnock;
import org.kaoyi.recording.Receipt;

/** What the verbs that merge and split authorities have in common. */
final class Identifying {
    private Identifying() {}

    static int carryOut(LedgerOptions ledger, IdentityOrder order) throws Exception {
        Optional<LiveServer> live = ledger.livingServer();
        Receipt receipt = live.isPresent()
                ? DoorKnock.identifyThrough(live.get(), order)
                : ledger.with(Access.WRITE, order::carryOut);
        say(ledger.json(), order, receipt);
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
