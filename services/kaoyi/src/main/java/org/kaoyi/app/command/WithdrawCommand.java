package org.kaoyi.app.command;

import java.util.Set;
import java.util.concurrent.Callable;
import org.kaoyi.app.retracting.RetractionOrder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Says that a source can not be relied on. */
@Command(
        name = "withdraw",
        mixinStandardHelpOptions = true,
        description = "Says that a source can not be relied on; its claims stand no more and none can be added.",
        subcommands = WithdrawCommand.SourceCommand.class)
final class WithdrawCommand extends FurtherWord {
    @Override
    String question(Set<String> words) {
        return "Withdraw what? kaoyi withdraw source SIGLUM --reason \"…\".";
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

        @Mixin
        private Reason reason = new Reason();

        @Override
        public Integer call() throws Exception {
            return Retracting.carryOut(ledger, RetractionOrder.Subject.SOURCE, siglum, reason.words());
        }
    }
}
