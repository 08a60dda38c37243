package org.kaoyi.ledger.checkpoint;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.kaoyi.ledger.EventLog;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Warns whoever begins to sign that what was signed before is gone: from then on only a copy of it can tell that the log was not rewritten.
 * It is told once, and before anything is signed.
 */
final class LostCheckpoints {
    private static final Logger LOG = LoggerFactory.getLogger(LostCheckpoints.class);

    private final CheckpointFile file;
    private final Consumer<String> told;
    private boolean asked;

    LostCheckpoints(CheckpointFile file) {
        this(file, LOG::warn);
    }

    LostCheckpoints(CheckpointFile file, Consumer<String> told) {
        this.file = file;
        this.told = told;
    }

    /** At the turn, before more is recorded: what comes later is not lost. A log that does not answer then holds up no start. */
    void askAtTheTurn(EventLog log) throws IOException {
        try {
            ask(() -> log.head().position());
        } catch (RuntimeException e) {
            // Nothing is signed while the head can not be had, of which whoever signs complains; he asks again when he
            // has it.
        }
    }

    /** @param recorded events; what it throws is thrown, and the next time all is asked anew */
    void ask(LongSupplier recorded) throws IOException {
        if (!asked) {
            among(recorded).ifPresent(told);
            asked = true;
        }
    }

    /** What is to be said of them; nothing where none is lost. */
    private Optional<String> among(LongSupplier recorded) throws IOException {
        if (Files.notExists(file.path())) {
            return Optional.of(
                    "%s is missing, which was made together with the keys: what was recorded before is signed anew; put a copy of the file back"
                            .formatted(file.path()));
        }
        long events = file.isNew() || Files.size(file.path()) > 0 ? 0 : recorded.getAsLong();
        return events == 0
                ? Optional.empty()
                : Optional.of(
                        "%s holds no checkpoint, though %s recorded: it was emptied, or whoever recorded was lost before the first was signed, or its keys were made and nothing was signed with them yet; all is signed anew, and if anything was signed before, it can only be checked against a copy of the file: put one back, and kaoyi verify compares"
                                .formatted(file.path(), events == 1 ? "1 event was" : events + " events were"));
    }
}
