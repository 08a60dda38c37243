package org.kaoyi.app.command;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.kaoyi.app.CannotProceed;
import org.kaoyi.app.ExitCode;
import org.kaoyi.app.ledger.Access;
import org.kaoyi.app.ledger.OpenLedger;
import org.kaoyi.projections.ProjectionsRuntime;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Folds projections anew from the log. */
@Command(
        name = "rebuild",
        mixinStandardHelpOptions = true,
        description = "Empties the views (or the one named) and folds them anew from the whole log.")
final class RebuildCommand implements Callable<Integer> {
    @Mixin
    private LedgerOptions ledger = new LedgerOptions();

    @Parameters(arity = "0..1", paramLabel = "PROJECTION", description = "Name of one view; without it, all.")
    private @Nullable String projection;

    @Override
    public Integer call() throws Exception {
        return ledger.with(Access.WRITE, this::rebuild);
    }

    private int rebuild(OpenLedger open) {
        ProjectionsRuntime projections = open.projectionsUpToDate();
        List<String> names = projection == null ? projections.names() : List.of(known(projections, projection));
        names.forEach(projections::reset);
        open.projectionsUpToDate();
        Output output = new Output();
        for (String name : names) {
            Map<String, Object> answer = new LinkedHashMap<>();
            answer.put("projection", name);
            answer.put("position", open.log().head().position());
            answer.put("digest", projections.digest(name));
            if (ledger.json()) {
                output.json(answer);
            } else {
                output.line(
                        "%s folded up to position %d, digest %s",
                        answer.values().toArray());
            }
        }
        return ExitCode.OK.number();
    }

    private static String known(ProjectionsRuntime projections, String name) {
        if (!projections.names().contains(name)) {
            throw CannotProceed.usage(
                    "There is no view \"%s\"; there are %s.".formatted(name, String.join(", ", projections.names())));
        }
        return name;
    }
}
