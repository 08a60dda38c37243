package org.kaoyi.app.command;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.kaoyi.app.ExitCode;
import org.kaoyi.app.NotInLedger;
import org.kaoyi.app.ledger.Access;
import org.kaoyi.app.ledger.OpenLedger;
import org.kaoyi.projections.Reports;
import org.kaoyi.projections.catalogue.ClaimEntry;
import org.kaoyi.readingroom.publishing.note.Citations;
import org.kaoyi.readingroom.publishing.note.ClaimCitation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** How a claim is cited. */
@Command(
        name = "cite",
        mixinStandardHelpOptions = true,
        description =
                "Notes on a claim's source as journals of each language print them, the claim's address, its position in the ledger, and how it is proved.")
final class CiteCommand implements Callable<Integer> {
    @Mixin
    private LedgerOptions ledger = new LedgerOptions();

    @Parameters(paramLabel = "CLAIM", description = "Id of a claim or examination.")
    private String claim = "";

    @Option(
            names = "--base",
            paramLabel = "ADDRESS",
            description =
                    "Where the pages are, such as https://archive.example; without it addresses begin with a slash.")
    private @Nullable String base;

    @Override
    public Integer call() throws Exception {
        String pages = base == null || base.isBlank() ? "" : BaseAddress.beforePaths(base);
        return ledger.with(Access.READ, open -> cite(open, pages));
    }

    private int cite(OpenLedger open, String pages) {
        Reports reports = open.projectionsUpToDate();
        ClaimEntry entry = reports.claims().one(claim).orElseThrow(() -> NotInLedger.claim(claim));
        ClaimCitation citation = new Citations(reports).of(entry, pages);
        Output output = new Output();
        if (ledger.json()) {
            output.json(citation);
            return ExitCode.OK.number();
        }
        citation.notes().forEach((language, note) -> output.line("%s: %s", language, note));
        output.line("claim %s (%s), position %d", citation.claim(), citation.state(), citation.position());
        output.line("%s", citation.address());
        output.line("proof: kaoyi prove %s, or %s", citation.claim(), citation.proof());
        return ExitCode.OK.number();
    }
}
