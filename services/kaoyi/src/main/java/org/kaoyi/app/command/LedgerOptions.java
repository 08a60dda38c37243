package org.kaoyi.app.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kaoyi.app.CannotProceed;
import org.kaoyi.app.ledger.Access;
import org.kaoyi.app.ledger.OpenLedger;
import org.kaoyi.app.ledger.Seal;
import org.kaoyi.app.postgres.DataFolder;
import org.kaoyi.app.postgres.LedgerDatabase;
import org.kaoyi.app.postgres.LiveServer;
import org.kaoyi.app.web.DoorKnock;
import org.kaoyi.app.web.Errand;
import picocli.CommandLine.Option;

/** Which ledger a verb works on, and in which form it answers. */
public final class LedgerOptions {
    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Folder of the embedded database (default: $KAOYI_DATA or ~/.local/share/kaoyi).")
    private @Nullable Path data;

    @Option(
            names = "--url",
            paramLabel = "JDBC",
            description =
                    "A PostgreSQL of your own: jdbc:postgresql://host/database (default: $KAOYI_URL). User and password:"
                            + " $KAOYI_DB_USER and the file $KAOYI_DB_PASSWORD_FILE, or as ?user=…")
    private @Nullable String url;

    @Option(
            names = "--seal",
            paramLabel = "DIR",
            description =
                    "Folder of the signing key and the checkpoints (default: the data folder; with --url, $KAOYI_SEAL or none).")
    private @Nullable Path seal;

    @Option(
            names = "--checkpoint-to",
            paramLabel = "DIR",
            description =
                    "Leave every checkpoint there too, best on another machine's disk; repeatable ($KAOYI_CHECKPOINT_TO).")
    private List<Path> checkpointTo = List.of();

    @Option(
            names = "--json",
            description = "Answer as JSON on standard output; everything else goes to standard error.")
    private boolean json;

    boolean json() {
        return json;
    }

    /** The folder asked for, or the usual one; for a database of one's own, where its processes on this machine meet. */
    DataFolder folder() {
        if (data != null) {
            return new DataFolder(data);
        }
        DataFolder usual = DataFolder.standard(System.getenv(), DataFolder.home(System.getenv()));
        String address = address();
        return address == null ? usual : usual.ofDatabase(address);
    }

    /** The folder asked for, or the demonstration's own. */
    DataFolder demonstrationFolder() {
        return data == null && embedded() ? folder().demonstration() : folder();
    }

    /** Whether a data folder is used, and not a database of one's own. */
    boolean embedded() {
        return address() == null;
    }

    /** The database of one's own, if one is meant; a folder asked for goes before the environment. */
    private @Nullable String address() {
        if (url != null || data != null) {
            return url;
        }
        String usual = System.getenv().getOrDefault("KAOYI_URL", "");
        return usual.isBlank() ? null : usual.strip();
    }

    /** The server that has the ledger open, through which is written where there is one; one process writes at a time. */
    Optional<LiveServer> livingServer() {
        return LedgerDatabase.livingServer(folder());
    }

    /** Where the keys and checkpoints of that ledger are. */
    Seal seal(DataFolder folder) {
        return Seal.of(seal, checkpointTo, embedded() ? folder.root() : null, System.getenv());
    }

    LedgerDatabase database(DataFolder folder) {
        if (url != null && data != null) {
            throw CannotProceed.usage("--data and --url name two ledgers; give one of them.");
        }
        String address = address();
        return address != null
                ? LedgerDatabase.at(address, folder, System.getenv())
                : LedgerDatabase.in(folder, System.getenv());
    }

    /**
     * Sees that no living process serves the folder already, before a second one is begun.
     *
     * @throws CannotProceed that names the one there is
     */
    void requireNotServed(DataFolder folder) {
        LedgerDatabase.livingServer(folder).ifPresent(live -> {
            String at = live.webAddress() == null ? "" : " at " + live.webAddress();
            throw CannotProceed.notReachable(
                    "This ledger (%s) is open already%s, by process %d. Use that one, or stop it first."
                            .formatted(embedded() ? folder.root() : "the database given", at, live.processId()),
                    null);
        });
    }

    /**
     * Has an order carried out where the ledger is open: by the server that serves it, else here.
     *
     * @param access with which it is opened where nobody serves it
     * @throws CannotProceed when it can not be carried out, and why
     */
    <O, A> A carryOut(Errand<O, A> errand, O order, Access access) throws Exception {
        Optional<LiveServer> live = livingServer();
        return live.isPresent()
                ? DoorKnock.handOver(live.get(), errand, order)
                : with(access, open -> errand.carryOut(order, open));
    }

    /** The same by the verb that begins a ledger where none is. */
    <O, A> A carryOutOrBegin(Errand<O, A> errand, O order) throws Exception {
        Optional<LiveServer> live = livingServer();
        return live.isPresent()
                ? DoorKnock.handOver(live.get(), errand, order)
                : begin(Clock.systemUTC(), open -> errand.carryOut(order, open));
    }

    /**
     * Whether a verb that begins a ledger would begin one. Of a database of one's own that is not asked: to see what it holds is to open it.
     */
    boolean wouldBegin() {
        return embedded() && !folder().holdsLedger() && !Files.isRegularFile(folder().root());
    }

    /** Opens the ledger for one piece of work and closes it afterwards, also when the user stops the program. */
    <T> T with(Access access, Work<T> work) throws Exception {
        requireLedger(folder());
        return open(access, Clock.systemUTC(), work);
    }

    /** The same for recording, where there may be no ledger yet; what is recorded bears the times of a clock. */
    <T> T begin(Clock clock, Work<T> work) throws Exception {
        return open(Access.WRITE, clock, work);
    }

    private <T> T open(Access access, Clock clock, Work<T> work) throws Exception {
        DataFolder folder = folder();
        try (Closing closing = new Closing();
                OpenLedger ledger =
                        closing.open(() -> OpenLedger.open(database(folder), access, clock, seal(folder)))) {
            return work.on(ledger);
        }
    }

    /**
     * Sees that there is something to read or to change: a folder whose name was mistyped must not become a new ledger that says "no cases".
     *
     * @throws CannotProceed where no ledger was ever opened in the folder
     */
    private void requireLedger(DataFolder folder) {
        if (wouldBegin()) {
            DataFolder demonstration = folder.demonstration();
            throw CannotProceed.notReachable(
                    "No ledger lies in %s. Name its folder with --data DIR or KAOYI_DATA%s; kaoyi import, serve and demo begin one."
                            .formatted(
                                    folder.root(),
                                    demonstration.holdsLedger()
                                            ? ", such as --data %s for the demonstration's"
                                                    .formatted(demonstration.root())
                                            : ""),
                    null);
        }
    }

    /** A piece of work on an open ledger. */
    @FunctionalInterface
    interface Work<T> {
        T on(OpenLedger ledger) throws Exception;
    }
}
