package org.kaoyi.app.command;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.kaoyi.app.ExitCode;
import org.kaoyi.app.ledger.Access;
import org.kaoyi.app.ledger.Rebuilding;
import org.kaoyi.app.postgres.LiveServer;
import org.kaoyi.app.web.DoorKnock;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Folds projections anew from the log. */
@Command(
        name = "rebuild",
        mixinStandardHelpOptions = true,
        description =
                "Empties the views (or the one named) and folds them anew from the whole log, in the living server where there is one.")
final class RebuildCommand implements Callable<Integer> {
    @Mixin
    private LedgerOptions ledger = new LedgerOptions();

    @Parameters(arity = "0..1", paramLabel = "PROJECTION", description = "Name of one view; without it, all.")
    private @Nullable String projection;

    @Override
    public Integer call() throws Exception {
        Optional<LiveServer> live = ledger.livingServer();
        List<Rebuilding.Rebuilt> rebuilt = live.isPresent()
                ? DoorKnock.rebuildThrough(live.get(), new Rebuilding.Order(projection))
                : ledger.with(Access.WRITE, open -> Rebuilding.carryOut(new Rebuilding.Order(projection), open));
        Output output = new Output();
        for (Rebuilding.Rebuilt each : rebuilt) {
            if (ledger.json()) {
                output.json(each);
            } else {
                output.line(
                        "%s folded up to position %d, digest %s", each.projection(), each.position(), each.digest());
            }
        }
        return ExitCode.OK.number();
    }
}
