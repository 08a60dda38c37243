package org.kaoyi.app.command;

import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.kaoyi.app.CannotProceed;
import org.kaoyi.app.ExitCode;
import org.kaoyi.app.demonstration.Demonstration;
import org.kaoyi.app.ledger.Access;
import org.kaoyi.app.ledger.OpenLedger;
import org.kaoyi.app.postgres.DataFolder;
import org.kaoyi.app.report.CaseText;
import org.kaoyi.app.web.Listening;
import org.kaoyi.app.web.Loopback;
import org.kaoyi.app.web.WebServer;
import org.kaoyi.projections.Reports;
import org.kaoyi.projections.discrepancies.CaseFilter;
import org.kaoyi.projections.discrepancies.CaseView;
import org.kaoyi.projections.discrepancies.DiscrepancyQueries;
import org.kaoyi.readingroom.access.AccessSettings;
import org.kaoyi.readingroom.publishing.report.ScopeNames;
import org.kaoyi.recording.importing.ImportSummary;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The whole way once: a ledger with the demonstration, its report's summary, and its pages. */
@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        description =
                "Loads the demonstration into a ledger of its own, says what it finds, and serves its pages until Ctrl-C."
                        + " Again: starts on the same data.")
final class DemoCommand implements Callable<Integer> {
    @Mixin
    private LedgerOptions ledger = new LedgerOptions();

    @Option(
            names = "--port",
            paramLabel = "N",
            defaultValue = "8080",
            description = "Port on 127.0.0.1 (default: ${DEFAULT-VALUE}; 0 takes any free one).")
    private int port;

    @Option(names = "--no-serve", description = "Load, say what is found, and end.")
    private boolean noServe;

    @Override
    public Integer call() throws Exception {
        DataFolder folder = ledger.demonstrationFolder();
        ledger.requireNotServed(folder);
        WebServer.@Nullable Starting server = noServe ? null : server();
        try (Closing closing = new Closing();
                Serving serving = closing.open(() -> Serving.open(ledger, folder, Access.WRITE))) {
            load(serving.ledger());
            if (server != null) {
                serving.listen(server);
                serving.sayWhere(ledger.json());
                serving.awaitEnd();
            } else if (!ledger.json()) {
                new Output().line("Data: %s", serving.where());
            }
        }
        return ExitCode.OK.number();
    }

    private WebServer.Starting server() {
        Listening listening = Listening.here();
        Loopback.requireFree(listening.host(), port);
        return WebServer.begin(listening, port, AccessSettings.NONE);
    }

    private void load(OpenLedger open) {
        ImportSummary loaded = Demonstration.load(open);
        if (loaded.partial()) {
            throw CannotProceed.notReachable(
                    "Of the demonstration %d %s refused; the first is %s. This ledger holds something else already: load the demonstration into a folder of its own with --data DIR."
                            .formatted(
                                    loaded.errors().size(),
                                    loaded.errors().size() == 1 ? "row was" : "rows were",
                                    ImportWords.words(loaded.errors().getFirst())
                                            .replaceFirst("\\.$", "")),
                    null);
        }
        Reports reports = open.projectionsUpToDate();
        DiscrepancyQueries queries = reports.discrepancies();
        if (ledger.json()) {
            new Output().json(queries.summary());
        } else {
            say(loaded, queries, ScopeNames.of(reports));
        }
    }

    private static void say(ImportSummary loaded, DiscrepancyQueries queries, ScopeNames scopes) {
        Output output = new Output();
        output.line(
                "%s",
                loaded.added() == 0
                        ? "The demonstration was loaded before; nothing was added."
                        : "The demonstration is loaded: %d rows.".formatted(loaded.added()));
        output.line("%s", CaseText.of(queries.summary()).stripTrailing());
        List<CaseView> findings = queries.cases(CaseFilter.FINDINGS);
        findings.forEach(found -> output.line("  %s", CaseText.line(found, scopes::named)));
    }
}
