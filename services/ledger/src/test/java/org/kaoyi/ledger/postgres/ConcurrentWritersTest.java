package org.kaoyi.ledger.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.kaoyi.ledger.Appends.anAppend;
import static org.kaoyi.ledger.Appends.record;
import static org.kaoyi.ledger.postgres.LogReading.wholeLog;

import java.time.Clock;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicIntegerArray;
import org.junit.jupiter.api.Test;
import org.kaoyi.ledger.Append;
import org.kaoyi.ledger.Appends;
import org.kaoyi.ledger.ExpectationFailed;
import org.kaoyi.ledger.LogUnavailable;
import org.kaoyi.ledger.LoggedEvent;
import org.kaoyi.testing.OnEveryPostgres;
import org.kaoyi.testing.PostgresServer;

@OnEveryPostgres
class ConcurrentWritersTest {
    private static final int WRITERS = 64;
    private static final int APPENDS_PER_WRITER = 50;
    private static final int SHARED_STREAMS = 8;

    private final LedgerDatabase database;
    private final Map<String, Long> acknowledged = new ConcurrentHashMap<>();
    private final AtomicIntegerArray sharedEvents = new AtomicIntegerArray(SHARED_STREAMS);
    private final Set<String> refused = ConcurrentHashMap.newKeySet();
    private final Set<String> unknown = ConcurrentHashMap.newKeySet();

    ConcurrentWritersTest(PostgresServer server) {
        database = LedgerDatabase.freshOn(server);
    }

    @Test
    void sixty_four_historians_write_at_once_and_every_answer_is_true() {
        long seed = new Random().nextLong();
        System.out.println("seed of the concurrent writers: " + seed);
        try (PostgresEventLog log = database.open(Clock.systemUTC())) {
            try (ExecutorService writers = Executors.newVirtualThreadPerTaskExecutor()) {
                for (int writer = 0; writer < WRITERS; writer++) {
                    Random random = new Random(seed + writer);
                    String name = "writer " + writer;
                    writers.submit(() -> writeMany(log, name, random));
                }
            }
            assertThat(acknowledged.size() + refused.size()).isEqualTo(WRITERS * APPENDS_PER_WRITER);
            assertThat(refused).as("refusals, seed %s", seed).isNotEmpty();
            assertStoredExactly(wholeLog(log), seed);
        }
    }

    @Test
    void connections_are_cut_under_load_and_what_was_acknowledged_is_there_once() {
        AtomicBoolean enough = new AtomicBoolean();
        try (PostgresEventLog log = database.open(Clock.systemUTC())) {
            try (ExecutorService writers = Executors.newVirtualThreadPerTaskExecutor()) {
                for (int writer = 0; writer < 16; writer++) {
                    String name = "writer " + writer;
                    writers.submit(() -> writeUntil(enough, log, name));
                }
                for (int cut = 0; cut < 15; cut++) {
                    int before = acknowledged.size();
                    await().until(() -> acknowledged.size() > before + 100);
                    database.terminateConnections();
                }
                enough.set(true);
            }
            log.append(record("claim/last", "the log goes on")).join();
            List<String> words = wholeLog(log).stream().map(Appends::words).toList();
            Set<String> found = new HashSet<>(words);
            assertThat(words).as("each once").hasSize(found.size());
            assertThat(found.containsAll(acknowledged.keySet()))
                    .as("all that was acknowledged is stored")
                    .isTrue();
            assertThat(found.stream().filter(refused::contains))
                    .as("stored though refused")
                    .isEmpty();
        }
    }

    private void writeMany(PostgresEventLog log, String name, Random random) {
        for (int i = 0; i < APPENDS_PER_WRITER; i++) {
            String words = name + " " + i;
            String stream = "claim/shared-" + random.nextInt(SHARED_STREAMS);
            Append append = random.nextBoolean()
                    ? record("claim/" + name, words)
                    : anAppend()
                            .expecting(stream, log.streamVersion(stream))
                            .of(stream, words)
                            .build();
            append(log, append, words);
        }
    }

    /** Expects what the acknowledgements so far tell; others write meanwhile, so it is often out of date. */
    private void appendToShared(PostgresEventLog log, int number, String words) {
        String stream = "claim/shared-" + number;
        long seen = sharedEvents.get(number) - 1L;
        if (append(log, anAppend().expecting(stream, seen).of(stream, words).build(), words)) {
            sharedEvents.incrementAndGet(number);
        }
    }

    private void writeUntil(AtomicBoolean enough, PostgresEventLog log, String name) {
        for (int i = 0; !enough.get(); i++) {
            String words = name + " " + i;
            append(log, record("claim/" + name, words), words);
        }
    }

    private boolean append(PostgresEventLog log, Append append, String words) {
        try {
            acknowledged.put(words, log.append(append).join().first());
            return true;
        } catch (CompletionException e) {
            boolean certain = e.getCause() instanceof ExpectationFailed
                    || (e.getCause() instanceof LogUnavailable gone && !gone.outcomeUnknown());
            (certain ? refused : unknown).add(words);
            return false;
        }
    }

    private void assertStoredExactly(List<LoggedEvent> stored, long seed) {
        Map<String, Long> found = new HashMap<>();
        stored.forEach(event -> found.put(Appends.words(event), event.position()));
        assertThat(stored).as("seed %s", seed).hasSize(found.size());
        assertThat(found).as("seed %s", seed).isEqualTo(acknowledged);
        assertThat(found.keySet().stream().filter(refused::contains))
                .as("stored though refused, seed %s", seed)
                .isEmpty();
        assertThat(unknown).isEmpty();
    }
}
