package org.kaoyi.ledger.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.kaoyi.ledger.faults.Rounds;
import org.kaoyi.ledger.postgres.LedgerDatabase;
import org.kaoyi.ledger.postgres.PostgresEventLog;
import org.kaoyi.testing.KafkaServer;
import org.kaoyi.testing.RunsBesideOthers;
import org.postgresql.ds.PGSimpleDataSource;

@RunsBesideOthers
@Order(1)
class KilledRelayTest {
    private static final int FEW_ROUNDS = 2;

    /** Each takes some ten seconds. */
    private static final int MANY_ROUNDS = 20;

    private static final int BATCHES_MAX = 3;

    private final LedgerDatabase database = LedgerDatabase.fresh();
    private final KafkaCluster cluster = Topics.fresh(KafkaServer.PROCESS);

    @Test
    void a_relay_killed_between_send_and_commit_loses_nothing_and_doubles_nothing() throws Exception {
        Random random = Rounds.random("killed relay");
        try (PostgresEventLog log = database.open(Clock.systemUTC())) {
            Archive.record(log, 10);
            for (int round = 0; round < Math.min(MANY_ROUNDS, Rounds.orElse(FEW_ROUNDS)); round++) {
                Process relay = relayThatDiesAt(1 + random.nextInt(BATCHES_MAX));
                await().pollInterval(Duration.ofMillis(100)).until(() -> {
                    Archive.record(log, 1 + random.nextInt(50));
                    return !relay.isAlive();
                });
                assertThat(relay.exitValue()).isEqualTo(RelayProcess.DEAD);
            }
            try (Relay relay = Relay.start(log, cluster, Topics.LAYOUT)) {
                await().until(() -> relay.status().position() == log.head().position());
            }
            TopicAudit.assertWhole(log, cluster);
        }
    }

    private Process relayThatDiesAt(int batch) throws IOException {
        return new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        RelayProcess.class.getName(),
                        address(),
                        cluster.bootstrap(),
                        cluster.topic(),
                        Integer.toString(batch)))
                .inheritIO()
                .start();
    }

    private String address() {
        PGSimpleDataSource source = (PGSimpleDataSource) database.source();
        return source.getURL() + "&user=" + source.getUser();
    }
}
