package org.kaoyi.app.command;

import java.util.Set;
import picocli.CommandLine.Command;

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
final class ReportCommand extends FurtherWord {
    @Override
    String question(Set<String> words) {
        return "Which report? One of: " + String.join(", ", words) + ".";
    }
}
