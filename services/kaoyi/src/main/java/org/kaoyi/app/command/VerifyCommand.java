package org.kaoyi.app.command;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.kaoyi.app.ExitCode;
import org.kaoyi.app.integrity.LogVerification;
import org.kaoyi.app.ledger.Access;
import org.kaoyi.app.ledger.OpenLedger;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Checks the log against its Merkle root. */
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        description = "Computes every event's hash and the root of the log anew and compares them with what is stored. "
                + "Ends with 4 and names the position at fault when they differ.")
final class VerifyCommand implements Callable<Integer> {
    @Mixin
    private LedgerOptions ledger = new LedgerOptions();

    @Override
    public Integer call() throws Exception {
        return ledger.with(Access.READ, this::verify);
    }

    private int verify(OpenLedger open) {
        LogVerification.Finding finding = LogVerification.of(open.log());
        ExitCode code = finding.fault().isPresent() ? ExitCode.INTEGRITY_FAILURE : ExitCode.OK;
        Output output = new Output();
        if (ledger.json()) {
            Map<String, Object> answer = new LinkedHashMap<>();
            answer.put("sound", finding.fault().isEmpty());
            answer.put("position", finding.position());
            answer.put("root", finding.root());
            answer.put("fault", finding.fault().orElse(null));
            output.json(answer);
        } else if (finding.fault().isPresent()) {
            output.line(
                    "Not sound: %s. Sound up to position %d.", finding.fault().get(), finding.position());
        } else {
            output.line("Sound: %d events, root %s.", finding.position(), finding.root());
        }
        return code.number();
    }
}
