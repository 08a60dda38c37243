package org.kaoyi.recording.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kaoyi.ledger.EventLog;
import org.kaoyi.recording.Workshop;
import org.kaoyi.recording.postgres.EmptyLedgers;
import org.kaoyi.testing.OnEveryPostgres;
import org.kaoyi.testing.PostgresServer;

/** The same on PostgreSQL, where the log's own thread stores and many rows share a transaction. */
@OnEveryPostgres
@Order(1)
class InterruptedImportOnPostgresTest {
    private final PostgresServer server;

    @TempDir
    Path folder;

    InterruptedImportOnPostgresTest(PostgresServer server) {
        this.server = server;
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13})
    void theSameImportCompletesIt(long seed) {
        new InterruptedImport(ManyRows.tables(new Workshop(folder), seed), () -> EmptyLedgers.nextOn(server))
                .repeated(seed);
    }

    @Test
    void theDemonstrationCorpusGoesInOnce() {
        try (EventLog log = EmptyLedgers.nextOn(server)) {
            Importer importer = new Importer(log, Workshop.CODEC);
            ImportSummary first = importer.run(Corpus.tables(), ImportOptions.by("editor"));
            assertThat(first.added()).isGreaterThan(1_000);
            byte[] root = log.head().root();
            assertThat(importer.run(Corpus.tables(), ImportOptions.by("editor")).added())
                    .isZero();
            assertThat(log.head().root()).isEqualTo(root);
        }
    }
}
