package org.kaoyi.recording.importing;

import java.nio.file.Path;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kaoyi.ledger.memory.InMemoryEventLog;
import org.kaoyi.recording.Workshop;

/** A killed import followed by the same import gives the same ledger as an undisturbed one. */
@Order(1)
class InterruptedImportTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void theSameImportCompletesIt(long seed) {
        new InterruptedImport(ManyRows.tables(new Workshop(folder), seed), () -> new InMemoryEventLog(Workshop.CLOCK))
                .repeated(seed);
    }
}
