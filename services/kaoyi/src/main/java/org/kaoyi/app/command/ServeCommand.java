package org.kaoyi.app.command;

import java.util.concurrent.Callable;
import org.kaoyi.app.ExitCode;
import org.kaoyi.app.cluster.Membership;
import org.kaoyi.app.cluster.Role;
import org.kaoyi.app.ledger.Access;
import org.kaoyi.app.web.Listening;
import org.kaoyi.app.web.Loopback;
import org.kaoyi.app.web.WebServer;
import org.kaoyi.readingroom.access.AccessSettings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Serves the pages of a ledger until it is stopped. */
@Command(
        name = "serve",
        mixinStandardHelpOptions = true,
        description = {
            "Serves the ledger's pages and REST interface to this machine, or with --auth to others too, until Ctrl-C.",
            "With --url a second one, here or on another machine, is its standby: it shows the same pages, answers 503 to what would record, and"
                    + " takes over when the first ends or falls silent."
        })
final class ServeCommand implements Callable<Integer> {
    @Mixin
    private LedgerOptions ledger = new LedgerOptions();

    @Mixin
    private ClusterOptions cluster = new ClusterOptions();

    @Mixin
    private AccessOptions access = new AccessOptions();

    @Option(
            names = "--port",
            paramLabel = "N",
            defaultValue = "8080",
            description = "Port (default: ${DEFAULT-VALUE}; 0 takes any free one).")
    private int port;

    @Override
    public Integer call() throws Exception {
        AccessSettings settings = access.settings();
        Listening listening = Listening.here(settings, access.address());
        Membership membership = cluster.membership(ledger.embedded());
        // A data folder's database belongs to the process that serves it; a database of one's own may have a standby.
        Access ofRecorder = ledger.embedded() ? Access.WRITE : Access.WRITE_IN_TURN;
        Access how = membership.has(Role.RECORD) ? ofRecorder : Access.READ;
        if (ledger.embedded()) {
            ledger.requireNotServed(ledger.folder());
        }
        Loopback.requireFree(listening.host(), port);
        WebServer.Starting server = WebServer.begin(listening, port, settings);
        try (Closing closing = new Closing();
                Serving serving = closing.open(() -> Serving.open(ledger, ledger.folder(), how, membership))) {
            serving.listen(server);
            serving.sayWhere(ledger.json());
            serving.awaitEnd();
        }
        return ExitCode.OK.number();
    }
}
