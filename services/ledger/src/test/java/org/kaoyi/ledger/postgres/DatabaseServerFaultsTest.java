package org.kaoyi.ledger.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.kaoyi.ledger.Appends.record;
import static org.kaoyi.ledger.postgres.LogReading.wholeLog;

import java.time.Clock;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.kaoyi.ledger.Appended;
import org.kaoyi.testing.RunsBesideOthers;

/** The database's server freezes, is cut off and dies under load; whoever was told "recorded" finds it recorded, once. */
@EnabledIf(value = "org.kaoyi.testing.Docker#answers", disabledReason = "no Docker engine answers to run the server in")
@RunsBesideOthers
class DatabaseServerFaultsTest {
    private static final int WRITERS = 16;

    /** Recovery of a small ledger takes a second; a busy machine takes longer, and an outage that never ends is a failure. */
    private static final Duration RECOVERY = Duration.ofSeconds(60);

    private final FaultyServer server = new FaultyServer();
    private final LedgerDatabase database = LedgerDatabase.freshAt(server::source);
    private final Answers answers = new Answers();

    @AfterEach
    void stopServer() {
        server.close();
    }

    @Test
    void a_server_killed_under_load_comes_back_with_all_it_acknowledged() {
        long seed = new Random().nextLong();
        System.out.println("seed of the killed server: " + seed);
        Random random = new Random(seed);
        underLoad(() -> {
            for (int round = 0; round < 3; round++) {
                awaitAcknowledgements(50 + random.nextInt(200));
                server.kill();
                server.startAgain();
            }
        });
    }

    @Test
    void a_server_cut_off_under_load_lets_its_clients_go_on_afterwards() {
        underLoad(() -> {
            awaitAcknowledgements(100);
            int refusals = answers.refusals();
            server.cutOff();
            await().atMost(RECOVERY).until(() -> answers.refusals() > refusals);
            server.connect();
        });
    }

    @Test
    void a_frozen_server_delays_the_answer_and_loses_nothing() {
        try (PostgresEventLog log = database.open(Clock.systemUTC())) {
            log.append(record("claim/K2", "before")).join();
            server.freeze();
            CompletableFuture<Appended> delayed = log.append(record("claim/K2", "while frozen"));
            assertThat(delayed).isNotDone();
            server.thaw();
            assertThat(delayed.join()).isEqualTo(new Appended(2, 2, false));
            assertThat(wholeLog(log)).hasSize(2);
        }
    }

    /** Many write until the faults are over and the log goes on; then every answer is held against the log. */
    private void underLoad(Runnable faults) {
        AtomicBoolean enough = new AtomicBoolean();
        try (PostgresEventLog log = database.open(Clock.systemUTC())) {
            try (ExecutorService writers = Executors.newVirtualThreadPerTaskExecutor()) {
                for (int writer = 0; writer < WRITERS; writer++) {
                    String name = "writer " + writer;
                    writers.submit(() -> writeUntil(enough, log, name));
                }
                try {
                    faults.run();
                    awaitAcknowledgements(100);
                } finally {
                    enough.set(true);
                }
            }
            answers.assertTrueOf(wholeLog(log));
        }
    }

    private void writeUntil(AtomicBoolean enough, PostgresEventLog log, String name) {
        for (int i = 0; !enough.get(); i++) {
            String words = name + " " + i;
            answers.ask(log, record("claim/" + name, words), words);
        }
    }

    private void awaitAcknowledgements(int more) {
        int before = answers.acknowledgements();
        await().atMost(RECOVERY).until(() -> answers.acknowledgements() >= before + more);
    }
}
