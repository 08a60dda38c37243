package org.kaoyi.app.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.kaoyi.app.ExitCode;
import org.kaoyi.app.integrity.ClaimProof;
import org.kaoyi.app.ledger.Access;
import org.kaoyi.app.ledger.OpenLedger;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes the proof that a claim is in the ledger, for a footnote. */
@Command(
        name = "prove",
        mixinStandardHelpOptions = true,
        description = {
            "Writes one JSON object that proves a claim to be in the ledger as it stands there.",
            "Who has it needs neither the ledger nor this program: kaoyi verify --proof FILE, or java -jar verifier.jar FILE."
        })
final class ProveCommand implements Callable<Integer> {
    @Mixin
    private LedgerOptions ledger = new LedgerOptions();

    @Parameters(paramLabel = "CLAIM", description = "Id of a claim or examination.")
    private String claim = "";

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "Write here instead of to standard output; whole or not at all.")
    private @Nullable Path out;

    @Override
    public Integer call() throws Exception {
        return ledger.with(Access.READ, this::prove);
    }

    private int prove(OpenLedger open) throws IOException {
        String proof = new ClaimProof(open).of(claim).json();
        if (out == null) {
            new Output().line("%s", proof);
        } else {
            WholeFile.write(out, writer -> writer.write(proof + "\n"));
            Output.note("Proof of %s written to %s", claim, out);
        }
        return ExitCode.OK.number();
    }
}
