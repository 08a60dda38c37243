package org.kaoyi.app.command;

import java.util.concurrent.Callable;
import org.kaoyi.app.ExitCode;
import org.kaoyi.app.cluster.Membership;
import org.kaoyi.app.cluster.Role;
import org.kaoyi.app.ledger.Access;
import org.kaoyi.app.web.Loopback;
import org.kaoyi.app.web.WebServer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Serves the pages of a ledger until it is stopped. */
@Command(
        name = "serve",
        mixinStandardHelpOptions = true,
        description = {
            "Serves the ledger's pages and REST interface to this machine, until Ctrl-C.",
            "With --url a second one, here or on another machine, is its standby: it shows the same pages, answers 503 to what would record, and"
                    + " takes over when the first ends or falls silent."
        })
final class ServeCommand implements Callable<Integer> {
    @Mixin
    private LedgerOptions ledger = new LedgerOptions();

    @Mixin
    private ClusterOptions cluster = new ClusterOptions();

    @Option(
            names = "--port",
            paramLabel = "N",
            defaultValue = "8080",
            description = "Port on 127.0.0.1 (default: ${DEFAULT-VALUE}; 0 takes any free one).")
    private int port;

    @Override
    public Integer call() throws Exception {
        Membership membership = cluster.membership(ledger.embedded());
        // A data folder's database belongs to the process that serves it; a database of one's own may have a standby.
        Access ofRecorder = ledger.embedded() ? Access.WRITE : Access.WRITE_IN_TURN;
        Access access = membership.has(Role.RECORD) ? ofRecorder : Access.READ;
        if (ledger.embedded()) {
            ledger.requireNotServed(ledger.folder());
        }
        Loopback.requireFree(port);
        WebServer.Starting server = WebServer.begin(port);
        try (Closing closing = new Closing();
                Serving serving = closing.open(() -> Serving.open(ledger, ledger.folder(), access, membership))) {
            serving.listen(server);
            serving.sayWhere(ledger.json());
            serving.awaitEnd();
        }
        return ExitCode.OK.number();
    }
}
