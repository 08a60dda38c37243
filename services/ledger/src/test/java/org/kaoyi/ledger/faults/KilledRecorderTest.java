package org.kaoyi.ledger.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.kaoyi.ledger.postgres.LogReading.wholeLog;

import java.nio.file.Path;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kaoyi.ledger.LoggedEvent;
import org.kaoyi.ledger.postgres.PostgresEventLog;
import org.kaoyi.ledger.postgres.SmallBatches;
import org.kaoyi.testing.RunsBesideOthers;

@RunsBesideOthers
class KilledRecorderTest {
    private static final int FEW_ROUNDS = 3;
    private static final int ACKNOWLEDGED_MAX = 400;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(ints = {SmallBatches.EVENTS, 1_000})
    void a_recorder_killed_again_and_again_leaves_what_one_that_was_not_would_have_left(int batch) throws Exception {
        Random random = Rounds.random("killed recorder");
        Set<Long> acknowledged = new TreeSet<>();
        try (OwnServer server = new OwnServer(folder)) {
            for (int round = 0; round < Rounds.orElse(FEW_ROUNDS); round++) {
                int enough = 1 + random.nextInt(ACKNOWLEDGED_MAX);
                try (Recorder recorder = Recorder.start(server.url(), Long.MAX_VALUE, batch)) {
                    await().until(() -> recorder.acknowledged().size() >= enough);
                    recorder.kill();
                    acknowledged.addAll(recorder.acknowledged());
                    assertThat(recorder.refusals()).isEmpty();
                }
            }
            long last = acknowledged.stream().mapToLong(Long::longValue).max().orElseThrow() + ACKNOWLEDGED_MAX;
            try (Recorder recorder = Recorder.start(server.url(), last, batch)) {
                recorder.awaitEnd();
                acknowledged.addAll(recorder.acknowledged());
            }
            try (PostgresEventLog log = PostgresEventLog.readOnly(server.source())) {
                assertThat(wholeLog(log).stream().map(LoggedEvent::position).collect(Collectors.toSet()))
                        .as("what was acknowledged is stored")
                        .containsAll(acknowledged);
                assertThat(log.head().root())
                        .isEqualTo(Accounts.undisturbedRoot(log.head().position()));
                assertThat(log.head().position()).isGreaterThanOrEqualTo(last);
            }
        }
    }
}
