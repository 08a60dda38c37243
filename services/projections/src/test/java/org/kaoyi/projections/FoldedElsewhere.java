package org.kaoyi.projections;

import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.kaoyi.projections.fixture.TestLedger;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * A process of its own that folds a random archive and prints the digest of each projection: what a process starts with (its language,
 * its time zone, the seeds of its hashes) can not be changed later.
 */
final class FoldedElsewhere {
    static final int EVENTS = 150;

    private FoldedElsewhere() {}

    /** @param arguments address of a migrated, empty database; the archive's seed; events a batch */
    public static void main(String[] arguments) {
        PGSimpleDataSource database = new PGSimpleDataSource();
        database.setUrl(arguments[0]);
        database.setUser("postgres");
        try (TestLedger ledger = new TestLedger()) {
            new RandomArchive(new Random(Long.parseLong(arguments[1]))).fill(ledger, EVENTS);
            digests(database, ledger, Integer.parseInt(arguments[2]))
                    .forEach((projection, digest) -> System.out.println(projection + " " + digest));
        }
    }

    /** Digests by projection of a ledger that is folded in batches of a size. */
    static Map<String, String> digests(DataSource database, TestLedger ledger, int batch) {
        try (var runtime = new ProjectionsRuntime(database, ledger.log, ledger.codec, "elsewhere", batch)) {
            runtime.start();
            if (!runtime.awaitPosition(ledger.log.head().position(), TestLedger.PATIENCE_MILLIS)) {
                throw new IllegalStateException("not folded: " + runtime.status());
            }
            Map<String, String> digests = new TreeMap<>();
            runtime.names().forEach(name -> digests.put(name, runtime.digest(name)));
            return digests;
        }
    }
}
