package org.kaoyi.app.command;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kaoyi.app.ExitCode;
import org.kaoyi.app.ledger.Access;
import org.kaoyi.app.ledger.OpenLedger;
import org.kaoyi.app.ledger.Rebuilding;
import org.kaoyi.app.ledger.Rebuilding.Done;
import org.kaoyi.app.ledger.Rebuilding.What;
import org.kaoyi.app.postgres.LiveServer;
import org.kaoyi.app.web.DoorKnock;
import org.kaoyi.app.web.Errand;
import org.kaoyi.projections.feed.Comparison;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Folds projections anew from the log. */
@Command(
        name = "rebuild",
        mixinStandardHelpOptions = true,
        description = {
            "Folds the views (or the one named) anew from the whole log, in the living server where there is one. The old rows are read until"
                    + " the new ones are as far, then both are compared, and the new ones are read; the old ones are kept.",
            "With --back, --drop-old or --retry-parked it does that instead."
        })
final class RebuildCommand implements Callable<Integer> {
    @Mixin
    private LedgerOptions ledger = new LedgerOptions();

    @Parameters(arity = "0..1", paramLabel = "PROJECTION", description = "Name of one view; without it, all.")
    private @Nullable String projection;

    @ArgGroup
    private Instead instead = new Instead();

    /** Instead of rebuilding. */
    static final class Instead {
        @Option(names = "--back", description = "Read the rows again that were read before the last rebuild.")
        private boolean back;

        @Option(names = "--drop-old", description = "Drop the rows that are kept for going back.")
        private boolean dropOld;

        @Option(
                names = "--retry-parked",
                description = "Try again the events that a view could not take (kaoyi doctor lists them).")
        private boolean retry;

        private What what() {
            if (back) {
                return What.BACK;
            }
            if (dropOld) {
                return What.DROP_OLD;
            }
            return retry ? What.RETRY : What.REBUILD;
        }
    }

    @Override
    public Integer call() throws Exception {
        Rebuilding.Order order = new Rebuilding.Order(instead.what(), projection);
        Optional<LiveServer> live = ledger.livingServer();
        List<Done> done =
                live.isPresent() ? through(live.get(), order) : ledger.with(Access.WRITE, open -> here(open, order));
        if (done.isEmpty()) {
            Output.note("No view has rows that were read before; kaoyi rebuild makes new ones and keeps the old.");
        }
        Output output = new Output();
        for (Done each : done) {
            if (ledger.json()) {
                output.json(each);
            } else {
                output.line("%s", sentence(each));
            }
        }
        return ExitCode.OK.number();
    }

    private static List<Done> through(LiveServer live, Rebuilding.Order order) {
        try (var progress = new RebuildProgress(() -> DoorKnock.views(live))) {
            return List.of(DoorKnock.handOver(live, Errand.REBUILD, order));
        }
    }

    private static List<Done> here(OpenLedger open, Rebuilding.Order order) {
        try (var progress = new RebuildProgress(() -> open.projections().status())) {
            return Rebuilding.carryOut(order, open);
        }
    }

    static String sentence(Done it) {
        return switch (it.what()) {
            case "dropped" -> "%s: the old rows were dropped.".formatted(it.projection());
            case "retried" -> "%s: %d parked events were taken.".formatted(it.projection(), it.taken());
            case "went-back" ->
                "%s: the rows of before are read again, up to position %d, digest %s."
                        .formatted(it.projection(), it.position(), it.digest());
            default ->
                "%s folded up to position %d%s; %s"
                        .formatted(
                                it.projection(),
                                it.position(),
                                it.digest() == null ? "" : ", digest " + it.digest(),
                                it.digest() == null
                                        ? "there were no old rows to compare them with."
                                        : compared(it.comparison()));
        };
    }

    private static String compared(@Nullable Comparison comparison) {
        if (comparison == null) {
            return "the old rows stood elsewhere, so they were not compared.";
        }
        if (comparison.same()) {
            return "all rows are as before.";
        }
        String changes = comparison.tables().stream()
                .filter(it -> it.gone() + it.added() > 0)
                .map(it -> "%s %d rows gone and %d new, of %d"
                        .formatted(it.table(), it.gone(), it.added(), it.rowsAfter()))
                .collect(Collectors.joining("; "));
        return (comparison.sameFold()
                        ? "the old rows were not those of the log: "
                        : "another version of the fold gives: ")
                + changes
                + ".";
    }
}
