package org.kaoyi.app.faults;

import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.kaoyi.app.cluster.Role;
import org.kaoyi.app.ledger.OpenLedger;
import org.kaoyi.testing.KafkaBroker;
import org.kaoyi.testing.RunsBesideOthers;

/** The only broker is away, and comes back with what it has on its disk. By default {@code BrokerFaultsTest} does it, without views. */
@RunsBesideOthers
@EnabledIf(value = "org.kaoyi.app.faults.Faults#atLength", disabledReason = Faults.ELSEWHERE)
class LostBrokerTest extends Faults {
    /** Longer than a client waits for an answer; at length as long as somebody takes who mends a machine. */
    private static final Duration OUTAGE = atLength() ? Duration.ofMinutes(5) : Duration.ofSeconds(6);

    @TempDir
    private Path brokerFolder;

    private KafkaBroker broker;

    @Override
    KafkaBroker broker() {
        if (broker == null) {
            broker = KafkaBroker.start(brokerFolder);
        }
        return broker;
    }

    @Override
    void ended() {
        broker.close();
    }

    @Test
    void a_broker_is_down_while_recording_goes_on() throws Exception {
        OpenLedger relay = cluster.start("relay", Role.RELAY);
        cluster.start("project", Role.PROJECT);
        cluster.awaitRelayed(relay);
        cluster.awaitFolded(
                recorder); // every view has somebody who keeps it: one whose turn was not told yet would wait for the
        // broker
        try (Recording.Going going = going()) {
            awaitTables(SOME_TABLES);
            broker.stop();
            long end = System.nanoTime() + OUTAGE.toNanos();
            do {
                long head = recorder.log().head().position();
                awaitTables(SOME_TABLES);
                await().until(() -> cluster.leastView(recorder) >= head);
            } while (System.nanoTime() < end);
            broker.startAgain();
            awaitTables(SOME_TABLES);
        }
        assertAsStandalone();
        cluster.awaitRelayed(relay);
    }

    @Test
    void a_broker_is_killed_again_and_again() throws Exception {
        OpenLedger relay = cluster.start("relay", Role.RELAY);
        cluster.start("project", Role.PROJECT);
        cluster.awaitRelayed(relay);
        cluster.awaitFolded(
                recorder); // every view has somebody who keeps it: one whose turn was not told yet would wait for the
        // broker
        try (Recording.Going going = going()) {
            for (int round = 0; round < ROUNDS; round++) {
                awaitTables(SOME_TABLES);
                broker.kill();
                awaitTables(1);
                broker.startAgain();
            }
        }
        assertAsStandalone();
        cluster.awaitRelayed(relay);
    }
}
