package org.kaoyi.app.faults;

import java.nio.file.Path;
import java.time.Clock;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import org.kaoyi.app.ledger.Access;
import org.kaoyi.app.ledger.OpenLedger;
import org.kaoyi.app.postgres.DataFolder;
import org.kaoyi.app.postgres.LedgerDatabase;
import org.kaoyi.app.wholeway.OneDatabase;
import org.kaoyi.codec.EventCodec;
import org.kaoyi.ledger.EventLog;
import org.kaoyi.ledger.Head;
import org.kaoyi.ledger.memory.InMemoryEventLog;
import org.kaoyi.projections.ProjectionsRuntime;
import org.kaoyi.testing.Patience;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * A ledger as one process leaves it.
 *
 * @param log position and root, which is that of every event with all that belongs to it
 * @param digests over all rows, by projection
 */
record Standalone(String log, Map<String, String> digests) {

    /** One process records the same without disturbance, and folds it from the log's own tail. */
    static Standalone of(Recording recording, Clock clock, Path folder) throws Exception {
        PGSimpleDataSource database = OneDatabase.fresh("standalone");
        OpenLedger.open(
                        LedgerDatabase.at(OneDatabase.url(database), new DataFolder(folder.resolve("alone")), Map.of()),
                        Access.WRITE)
                .close(); // its tables are there now
        EventCodec codec = new EventCodec();
        try (EventLog log = new InMemoryEventLog(clock);
                ProjectionsRuntime projections = new ProjectionsRuntime(database, log, codec)) {
            recording.again(log);
            projections.start();
            if (!projections.awaitPosition(log.head().position(), Patience.WITH_A_BUSY_MACHINE.toMillis())) {
                throw new IllegalStateException("not folded: " + projections.status());
            }
            return new Standalone(printed(log.head()), digests(projections));
        }
    }

    static Map<String, String> digests(ProjectionsRuntime projections) {
        Map<String, String> digests = new TreeMap<>();
        projections.names().forEach(name -> digests.put(name, projections.digest(name)));
        return digests;
    }

    static String printed(Head head) {
        return head.position() + " " + HexFormat.of().formatHex(head.root());
    }
}
