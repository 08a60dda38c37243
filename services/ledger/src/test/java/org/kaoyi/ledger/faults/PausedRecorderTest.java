package org.kaoyi.ledger.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.kaoyi.ledger.Appends.record;
import static org.kaoyi.ledger.postgres.LogReading.wholeLog;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kaoyi.ledger.Appends;
import org.kaoyi.ledger.postgres.OpenMode;
import org.kaoyi.ledger.postgres.PostgresEventLog;
import org.kaoyi.ledger.postgres.SequencerLimits;
import org.kaoyi.ledger.postgres.SmallBatches;
import org.kaoyi.testing.RunsBesideOthers;

@RunsBesideOthers
class PausedRecorderTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(ints = {SmallBatches.EVENTS, 1_000})
    void a_recorder_that_was_stopped_and_goes_on_after_a_standby_took_over_stores_nothing_more(int batch)
            throws Exception {
        try (OwnServer server = new OwnServer(folder);
                Recorder paused = Recorder.start(server.url(), Long.MAX_VALUE, batch)) {
            await().until(() -> paused.acknowledged().size() > 100);
            try (PostgresEventLog standby = PostgresEventLog.open(
                    server.source(),
                    server.source(),
                    Accounts.CLOCK,
                    SequencerLimits.DEFAULT,
                    OpenMode.WAIT_AS_STANDBY)) {
                assertThat(standby.isWriting()).as("while the other writes").isFalse();
                paused.signal("STOP");
                await().until(standby::isWriting);
                long last = standby.append(record("claim/K2", "by the standby"))
                        .join()
                        .first();
                paused.signal("CONT");
                paused.awaitEnd();
                standby.append(record("claim/K2", "by the standby again")).join();

                assertThat(paused.refusals()).singleElement().asString().contains("taken this ledger over");
                assertThat(paused.acknowledged()).allMatch(position -> position < last);
                assertThat(wholeLog(standby).subList((int) last - 1, (int) last + 1))
                        .extracting(Appends::words)
                        .isEqualTo(List.of("by the standby", "by the standby again"));
            }
        }
    }
}
