package org.kaoyi.ledger.checkpoint;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Optional;
import org.kaoyi.ledger.EventLog;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Warns whoever begins to sign that what was signed before is gone: from then on only a copy of it can tell that the log was not rewritten. */
final class LostCheckpoints {
    private static final Logger LOG = LoggerFactory.getLogger(LostCheckpoints.class);

    private LostCheckpoints() {}

    static void warnOf(CheckpointFile file, EventLog log) throws IOException {
        among(file, log).ifPresent(LOG::warn);
    }

    /** What is to be said of them; nothing where none is lost. */
    static Optional<String> among(CheckpointFile file, EventLog log) throws IOException {
        if (Files.notExists(file.path())) {
            return Optional.of(
                    "%s is missing, which was made together with the keys: what was recorded before is signed anew; put a copy of the file back"
                            .formatted(file.path()));
        }
        long recorded = file.isNew() || Files.size(file.path()) > 0 ? 0 : recordedIn(log);
        return recorded == 0
                ? Optional.empty()
                : Optional.of(
                        "%s holds no checkpoint, though %s recorded: it was emptied, or whoever recorded was lost before the first was signed; all is signed anew, and what was signed before can only be checked against a copy of the file: put one back, and kaoyi verify compares"
                                .formatted(file.path(), recorded == 1 ? "1 event was" : recorded + " events were"));
    }

    /** Nothing where the log does not say it: that is complained of when it is to be signed. */
    private static long recordedIn(EventLog log) {
        try {
            return log.head().position();
        } catch (RuntimeException e) {
            return 0;
        }
    }
}
