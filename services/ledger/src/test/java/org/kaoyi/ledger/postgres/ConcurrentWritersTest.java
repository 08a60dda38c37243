package org.kaoyi.ledger.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.kaoyi.ledger.Appends.anAppend;
import static org.kaoyi.ledger.Appends.record;
import static org.kaoyi.ledger.postgres.LogReading.wholeLog;

import com.zaxxer.hikari.HikariDataSource;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kaoyi.ledger.Append;
import org.kaoyi.ledger.LoggedEvent;
import org.kaoyi.testing.OnEveryPostgres;
import org.kaoyi.testing.PostgresServer;

@OnEveryPostgres
class ConcurrentWritersTest {
    private static final int WRITERS = 64;
    private static final int SHARED_STREAMS = 8;

    private final LedgerDatabase database;
    private final Answers answers = new Answers();

    ConcurrentWritersTest(PostgresServer server) {
        database = LedgerDatabase.freshOn(server);
    }

    @ParameterizedTest
    @CsvSource({"4, 10", "1000, 50"})
    void sixty_four_historians_write_at_once_and_every_answer_is_true(int eventsOfAFullBatch, int appends) {
        long seed = new Random().nextLong();
        System.out.println("seed of the concurrent writers: " + seed);
        try (HikariDataSource readers = database.pooled();
                PostgresEventLog log = SmallBatches.open(database.source(), readers, eventsOfAFullBatch)) {
            try (ExecutorService writers = Executors.newVirtualThreadPerTaskExecutor()) {
                for (int writer = 0; writer < WRITERS; writer++) {
                    Random random = new Random(seed + writer);
                    String name = "writer " + writer;
                    writers.submit(() -> writeMany(log, name, random, appends));
                }
            }
            assertThat(answers.acknowledgements() + answers.refusals()).isEqualTo(WRITERS * appends);
            assertThat(answers.refusals()).as("refusals, seed %s", seed).isPositive();
            List<LoggedEvent> stored = wholeLog(log);
            assertThat(stored).as("seed %s", seed).hasSize(answers.acknowledgements());
            answers.assertTrueOf(stored);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {4, 1_000})
    void connections_are_cut_under_load_and_what_was_acknowledged_is_there_once(int eventsOfAFullBatch) {
        AtomicBoolean enough = new AtomicBoolean();
        try (PostgresEventLog log = SmallBatches.open(database.source(), database, eventsOfAFullBatch)) {
            try (ExecutorService writers = Executors.newVirtualThreadPerTaskExecutor()) {
                for (int writer = 0; writer < 16; writer++) {
                    String name = "writer " + writer;
                    writers.submit(() -> writeUntil(enough, log, name));
                }
                for (int cut = 0; cut < 15; cut++) {
                    int before = answers.acknowledgements();
                    await().until(() -> answers.acknowledgements() > before + 100);
                    database.terminateConnections();
                }
                enough.set(true);
            }
            log.append(record("claim/last", "the log goes on")).join();
            answers.assertTrueOf(wholeLog(log));
        }
    }

    private void writeMany(PostgresEventLog log, String name, Random random, int appends) {
        for (int i = 0; i < appends; i++) {
            String words = name + " " + i;
            String stream = "claim/shared-" + random.nextInt(SHARED_STREAMS);
            Append append = random.nextBoolean()
                    ? record("claim/" + name, words)
                    : anAppend()
                            .expecting(stream, log.streamVersion(stream))
                            .of(stream, words)
                            .build();
            answers.ask(log, append, words);
        }
    }

    private void writeUntil(AtomicBoolean enough, PostgresEventLog log, String name) {
        for (int i = 0; !enough.get(); i++) {
            String words = name + " " + i;
            answers.ask(log, record("claim/" + name, words), words);
        }
    }
}
