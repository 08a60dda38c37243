package org.kaoyi.ledger.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.kaoyi.ledger.Appends.record;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Random;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kaoyi.ledger.postgres.OpenMode;
import org.kaoyi.ledger.postgres.PostgresEventLog;
import org.kaoyi.ledger.postgres.SmallBatches;
import org.kaoyi.testing.RunsBesideOthers;

@RunsBesideOthers
class KilledDatabaseTest {
    private static final int FEW_ROUNDS = 1;
    private static final int WRITERS = 16;
    private static final int ACKNOWLEDGED_MAX = 500;

    @TempDir
    private Path folder;

    /** A start of the database takes as long as ten rounds of other faults. */
    private static int rounds() {
        return Math.max(FEW_ROUNDS, Rounds.orElse(0) / 10);
    }

    @ParameterizedTest
    @ValueSource(ints = {SmallBatches.EVENTS, 1_000})
    void the_database_is_killed_under_load_and_what_was_acknowledged_is_there_once(int batch) throws Exception {
        Random random = Rounds.random("killed database");
        try (OwnServer server = new OwnServer(folder);
                PostgresEventLog log = PostgresEventLog.open(
                        server.source(),
                        server.source(),
                        Clock.systemUTC(),
                        SmallBatches.limits(batch),
                        OpenMode.TAKE_OVER)) {
            Writers writers = new Writers(log);
            writers.start(WRITERS);
            for (int round = 0; round < rounds(); round++) {
                int enough = writers.acknowledged().size() + 1 + random.nextInt(ACKNOWLEDGED_MAX);
                await().until(() -> writers.acknowledged().size() >= enough);
                server.kill();
                server.startAgain();
            }
            int before = writers.acknowledged().size();
            await().until(() -> writers.acknowledged().size() > before + WRITERS);
            writers.stop();
            log.append(record("claim/last", "the log goes on")).join();
            writers.assertTrue(log);
            assertThat(writers.unknown())
                    .as("the server came back within the patience of the log")
                    .isEmpty();
        }
    }
}
