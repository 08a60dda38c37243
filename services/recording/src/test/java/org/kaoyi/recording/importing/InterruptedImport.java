package org.kaoyi.recording.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import org.kaoyi.ledger.EventLog;
import org.kaoyi.ledger.LogUnavailable;
import org.kaoyi.ledger.LoggedEvent;
import org.kaoyi.recording.Workshop;

/** An import that dies at a random append, and is then repeated, leaves the ledger of an undisturbed one. */
final class InterruptedImport {
    private static final ImportOptions OPTIONS = ImportOptions.by("editor").creatingMissing();

    private static final int ATTEMPTS = 3;

    private final List<ImportFile> files;
    private final Supplier<EventLog> emptyLogs;

    InterruptedImport(List<ImportFile> files, Supplier<EventLog> emptyLogs) {
        this.files = files;
        this.emptyLogs = emptyLogs;
    }

    void repeated(long seed) {
        FailingLog undisturbed = new FailingLog(emptyLogs.get(), Integer.MAX_VALUE, false);
        new Importer(undisturbed, Workshop.CODEC).run(files, OPTIONS);

        Random random = new Random(seed);
        EventLog disturbed = emptyLogs.get();
        int deaths = 0;
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            int fatal = 1 + random.nextInt(undisturbed.appends());
            deaths += diesAt(fatal, random.nextBoolean(), disturbed) ? 1 : 0;
        }
        assertThat(deaths).as("seed %s", seed).isPositive();
        new Importer(disturbed, Workshop.CODEC).run(files, OPTIONS);
        assertThat(content(disturbed)).as("seed %s", seed).isEqualTo(content(undisturbed));
        undisturbed.close();
        disturbed.close();
    }

    /** False where less was left to append than that. */
    private boolean diesAt(int fatal, boolean lastOneStored, EventLog log) {
        try {
            new Importer(new FailingLog(log, fatal, lastOneStored), Workshop.CODEC).run(files, OPTIONS);
            return false;
        } catch (LogUnavailable expected) {
            return true;
        }
    }

    private static List<String> content(EventLog log) {
        List<String> content = new ArrayList<>();
        for (LoggedEvent event : Workshop.logged(log)) {
            content.add(event.position() + " " + event.stream() + "@" + event.version() + " "
                    + new String(event.payload(), StandardCharsets.UTF_8) + " "
                    + new String(event.metadata(), StandardCharsets.UTF_8));
        }
        return content;
    }
}
