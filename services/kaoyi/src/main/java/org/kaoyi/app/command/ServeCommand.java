package org.kaoyi.app.command;

import java.util.concurrent.Callable;
import org.kaoyi.app.ExitCode;
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

    @Option(
            names = "--port",
            paramLabel = "N",
            defaultValue = "8080",
            description = "Port on 127.0.0.1 (default: ${DEFAULT-VALUE}; 0 takes any free one).")
    private int port;

    @Override
    public Integer call() throws Exception {
        // A data folder's database belongs to the process that serves it; a database of one's own may have a standby.
        Access access = ledger.embedded() ? Access.WRITE : Access.WRITE_IN_TURN;
        if (ledger.embedded()) {
            ledger.requireNotServed(ledger.folder());
        }
        Loopback.requireFree(port);
        WebServer.Starting server = WebServer.begin(port);
        try (Closing closing = new Closing();
                Serving serving = closing.open(() -> Serving.open(ledger, ledger.folder(), access))) {
            serving.listen(server);
            serving.sayWhere(ledger.json());
            serving.awaitEnd();
        }
        return ExitCode.OK.number();
    }
}
