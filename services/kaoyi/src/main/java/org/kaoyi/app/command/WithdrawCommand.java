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

/** Says that a source can not be relied on. */
@Command(
        name = "withdraw",
        mixinStandardHelpOptions = true,
        description = "Says that a source can not be relied on; its claims stand no more and none can be added.",
        subcommands = WithdrawCommand.SourceCommand.class)
final class WithdrawCommand implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before run
    private CommandSpec spec;

    @Override
    public void run() {
        throw new CommandLine.ParameterException(
                spec.commandLine(), "Withdraw what? kaoyi withdraw source SIGLUM --reason \"…\".");
    }

    /** One source. */
    @Command(
            name = "source",
            mixinStandardHelpOptions = true,
            description = {
                "Withdraws a source, such as a forgery, through the living server where there is one.",
                "Its claims stay to be seen but stand no more, and none can be added. It can not be undone."
            })
    static final class SourceCommand implements Callable<Integer> {
        @Mixin
        private LedgerOptions ledger = new LedgerOptions();

        @Parameters(paramLabel = "SIGLUM", description = "Siglum of the source, such as S3.")
        private String siglum = "";

        @Option(names = "--reason", paramLabel = "TEXT", required = true, description = "Why, in a few words.")
        private String reason = "";

        @Override
        public Integer call() throws Exception {
            return Retracting.carryOut(ledger, RetractionOrder.Subject.SOURCE, siglum, reason);
        }
    }
}
