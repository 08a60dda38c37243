package org.kaoyi.app.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.kaoyi.app.CannotProceed;
import org.kaoyi.app.ExitCode;
import org.kaoyi.app.integrity.ClaimProof;
import org.kaoyi.app.integrity.GrowthProof;
import org.kaoyi.app.ledger.Access;
import org.kaoyi.app.ledger.OpenLedger;
import picocli.CommandLine.ArgGroup;
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

    @ArgGroup
    private What what = new What();

    /** One or the other. */
    static final class What {
        @Parameters(paramLabel = "CLAIM", arity = "0..1", description = "Id of a claim or examination.")
        private @Nullable String claim;

        @Option(
                names = "--consistency",
                paramLabel = "EVENTS",
                description =
                        "Prove instead that the ledger only grew since its checkpoint of so many events: what was signed then is still its beginning.")
        private @Nullable Long events;
    }

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "Write here instead of to standard output; whole or not at all.")
    private @Nullable Path out;

    @Override
    public Integer call() throws Exception {
        if (what.claim == null && what.events == null) {
            throw CannotProceed.usage("Prove what? Give the id of a claim, or --consistency EVENTS.");
        }
        return ledger.with(Access.READ, this::prove);
    }

    private int prove(OpenLedger open) throws IOException {
        String proof = json(open);
        if (out == null) {
            new Output().line("%s", proof);
        } else {
            WholeFile.write(out, writer -> writer.write(proof + "\n"));
            Output.note("Proof of %s written to %s", what.claim == null ? "growth" : what.claim, out);
        }
        return ExitCode.OK.number();
    }

    private String json(OpenLedger open) throws IOException {
        if (what.claim != null) {
            return new ClaimProof(open).of(what.claim).json();
        }
        return new GrowthProof(open).since(Objects.requireNonNull(what.events)).json();
    }
}
