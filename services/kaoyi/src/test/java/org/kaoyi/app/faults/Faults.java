package org.kaoyi.app.faults;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.io.TempDir;
import org.kaoyi.app.cluster.Role;
import org.kaoyi.app.ledger.OpenLedger;
import org.kaoyi.ledger.EventLog;
import org.kaoyi.testing.KafkaBroker;

/**
 * One part of a cluster fails while somebody records. Afterwards the log is, to the root, what one process records without
 * disturbance, and the rows of every view are those that one process folds of it.
 */
abstract class Faults {
    /** More than this is much waiting and teaches little. */
    private static final int MANY_ROUNDS = 5;

    static final int ROUNDS = atLength() ? Math.min(MANY_ROUNDS, Integer.getInteger("chaos.rounds")) : 1;

    /** Why a fault is left to the profile {@code chaos}: another suite inflicts it at every build, and looks at the topic and not at views. */
    static final String ELSEWHERE = "under -Pchaos; by default the suites of the ledger's module do it, without views";

    /** The seeds, and the digests on both sides. */
    private static final Path TOLD = Path.of("target", "fault-matrix.txt");

    /** The same where {@code ClusterRunTest} inflicts it at every build, in processes of their own. */
    static final String AT_LENGTH = "under -Pchaos; by default ClusterRunTest kills and restarts the members";

    /** Enough for several batches of everybody. */
    static final int SOME_TABLES = 8;

    /** Under the profile {@code chaos}. */
    static boolean atLength() {
        return Integer.getInteger("chaos.rounds", 0) > 0;
    }

    @TempDir
    Path folder;

    private String fault;
    Cluster cluster;
    Recording recording;
    OpenLedger recorder;

    abstract KafkaBroker broker();

    @BeforeEach
    final void startRecording(TestInfo test) {
        fault = test.getTestMethod().orElseThrow().getName();
        cluster = new Cluster(folder, broker().bootstrap());
        recording = new Recording(folder);
        recorder = cluster.start("record", Role.RECORD);
        recording.demonstration(recorder.log());
    }

    @AfterEach
    final void endCluster() {
        cluster.close();
        ended();
    }

    /** The cluster has ended, and needs no broker any more. */
    void ended() {}

    final Recording.Going going() {
        EventLog log = recorder.log();
        return recording.begin(() -> log);
    }

    final void awaitTables(int more) {
        int before = recording.tables();
        await().until(() -> recording.tables() >= before + more);
    }

    final void assertAsStandalone() throws Exception {
        cluster.assertAsStandalone(fault, recording, recorder);
    }

    /** Into a file: standard output belongs to the runs of the program that others look at meanwhile. */
    static synchronized void tell(String text) {
        try {
            Files.writeString(TOLD, text, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    final Random seeded() {
        long seed = Long.getLong("chaos.seed", new Random().nextLong());
        tell(fault + ": -Dchaos.seed=" + seed + System.lineSeparator());
        return new Random(seed);
    }
}
