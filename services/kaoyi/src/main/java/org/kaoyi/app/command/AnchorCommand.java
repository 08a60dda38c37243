package org.kaoyi.app.command;

import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.kaoyi.app.CannotProceed;
import org.kaoyi.app.ExitCode;
import org.kaoyi.app.ledger.Access;
import org.kaoyi.app.passages.AnchorOrder;
import org.kaoyi.app.web.Errand;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Says where in the texts of their sources quotations stand. */
@Command(
        name = "anchor",
        mixinStandardHelpOptions = true,
        description = {
            "Finds where a claim's quotation stands in its source's texts.",
            "It is looked for word for word, and the place recorded. Where the words stand at several places, they are told and one is chosen by --number. Nothing is moved afterwards: `kaoyi report anchors` tells what was lost."
        })
final class AnchorCommand implements Callable<Integer> {
    @Mixin
    private LedgerOptions ledger = new LedgerOptions();

    @Parameters(index = "0", arity = "0..1", paramLabel = "CLAIM", description = "Id of the claim.")
    private @Nullable String claim;

    @Option(names = "--all", description = "Every claim without an anchor whose words stand at one place alone.")
    private boolean all;

    @Option(
            names = "--passage",
            paramLabel = "SHA256",
            description = "The text that is meant, or the beginning of its hash.")
    private @Nullable String passage;

    @Option(names = "--number", paramLabel = "N", description = "The place that is meant, from 1.")
    private @Nullable Integer number;

    @Override
    public Integer call() throws Exception {
        if (all == (claim != null)) {
            throw CannotProceed.usage("Anchor what? kaoyi anchor CLAIM, or kaoyi anchor --all.");
        }
        if (all && (passage != null || number != null)) {
            throw CannotProceed.usage("--passage and --number choose a place for one claim.");
        }
        AnchorOrder order = new AnchorOrder(claim, passage, number, SystemUser.name());
        List<AnchorOrder.Anchored> anchored = List.of(ledger.carryOut(Errand.ANCHOR, order, Access.WRITE));
        anchored.forEach(this::say);
        if (all && !ledger.json()) {
            new Output()
                    .line(anchored.size() == 1 ? "%d quotation anchored." : "%d quotations anchored.", anchored.size());
        }
        return ExitCode.OK.number();
    }

    private void say(AnchorOrder.Anchored it) {
        Output output = new Output();
        if (ledger.json()) {
            output.json(it);
            return;
        }
        output.line(
                "%s: characters %d to %d of %s%s  …%s[%s]%s…",
                it.claim(),
                it.anchor().start(),
                it.anchor().end(),
                it.anchor().passage().substring(0, 12),
                it.alreadyRecorded() ? " (as before)" : "",
                it.anchor().prefix(),
                it.anchor().exact(),
                it.anchor().suffix());
    }
}
