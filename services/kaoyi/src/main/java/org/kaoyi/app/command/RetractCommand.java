package org.kaoyi.app.command;

import java.util.concurrent.Callable;
import org.kaoyi.app.retracting.RetractionOrder;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Takes back what was recorded; it stays in the ledger with its history. */
@Command(
        name = "retract",
        mixinStandardHelpOptions = true,
        description = "Says that a claim or examination stands no more; it stays to be seen, with the reason.",
        subcommands = RetractCommand.ClaimCommand.class)
final class RetractCommand implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before run
    private CommandSpec spec;

    @Override
    public void run() {
        throw new CommandLine.ParameterException(
                spec.commandLine(), "Retract what? kaoyi retract claim ID --reason \"…\".");
    }

    /** One claim or examination. */
    @Command(
            name = "claim",
            mixinStandardHelpOptions = true,
            description = "Retracts a claim or an examination, through the living server where there is one.")
    static final class ClaimCommand implements Callable<Integer> {
        @Mixin
        private LedgerOptions ledger = new LedgerOptions();

        @Parameters(paramLabel = "ID", description = "Id of the claim or examination.")
        private String id = "";

        @Option(names = "--reason", paramLabel = "TEXT", required = true, description = "Why, in a few words.")
        private String reason = "";

        @Override
        public Integer call() throws Exception {
            return Retracting.carryOut(ledger, RetractionOrder.Subject.CLAIM, id, reason);
        }
    }
}
