package org.kaoyi.app.command;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Reports; which one is the next word. */
@Command(
        name = "report",
        mixinStandardHelpOptions = true,
        description =
                "Shows what the ledger holds: where sources differ, each side's own story, one occasion side by side, who carries a text, who tells what, which explanations are rivals, what hangs on a source, or where quotations stand in the texts of their sources.",
        subcommands = {
            DiscrepanciesReport.class,
            NarrativeReport.class,
            SynopsisReport.class,
            SupportReport.class,
            CanonReport.class,
            RivalsReport.class,
            BlastRadiusReport.class,
            AnchorsReport.class
        })
final class ReportCommand implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before run
    private CommandSpec spec;

    @Override
    public void run() {
        throw new CommandLine.ParameterException(
                spec.commandLine(),
                "Which report? One of: " + String.join(", ", spec.subcommands().keySet()) + ".");
    }
}
