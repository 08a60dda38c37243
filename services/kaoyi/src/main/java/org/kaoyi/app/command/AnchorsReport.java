package org.kaoyi.app.command;

import java.util.List;
import java.util.concurrent.Callable;
import org.kaoyi.app.ExitCode;
import org.kaoyi.app.ledger.Access;
import org.kaoyi.app.ledger.OpenLedger;
import org.kaoyi.recording.anchorquotation.AnchorReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** How quotations stand in the texts of their sources. */
@Command(
        name = "anchors",
        mixinStandardHelpOptions = true,
        description = {
            "Every quotation whose source has a text: whether it is anchored, and whether its words still stand there. Ends with 1 where an anchor",
            "is lost or ambiguous, or a text was replaced or can not be read."
        })
final class AnchorsReport implements Callable<Integer> {
    @Mixin
    private LedgerOptions ledger = new LedgerOptions();

    @Option(names = "--trouble", description = "Only those where somebody has to look.")
    private boolean trouble;

    @Override
    public Integer call() throws Exception {
        return ledger.with(Access.READ, this::report);
    }

    private int report(OpenLedger open) {
        List<AnchorReport.Line> lines =
                new AnchorReport(open.log(), open.codec(), open.recorder(), open.requireAttachments()).lines();
        Output output = new Output();
        for (AnchorReport.Line line : lines) {
            if (trouble && !line.standing().state().isTrouble()) {
                continue;
            }
            if (ledger.json()) {
                output.json(line);
            } else {
                output.line(
                        "%-14s %s  %s",
                        line.standing().state().label(),
                        line.source(),
                        line.standing().claim());
            }
        }
        if (lines.isEmpty() && !ledger.json()) {
            output.line("No quotation has a source with a text; kaoyi attach gives a source one.");
        }
        boolean findings =
                lines.stream().anyMatch(line -> line.standing().state().isTrouble());
        return (findings ? ExitCode.FINDINGS : ExitCode.OK).number();
    }
}
