package org.kaoyi.app.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.io.TempDir;
import org.kaoyi.ledger.Append;
import org.kaoyi.ledger.EventLog;
import org.kaoyi.ledger.NewEvent;
import org.kaoyi.ledger.checkpoint.CheckpointReader;
import org.kaoyi.ledger.checkpoint.Checkpointer;
import org.kaoyi.ledger.checkpoint.SignedCheckpoint;
import org.kaoyi.ledger.memory.InMemoryEventLog;
import org.kaoyi.ledger.proof.LeafSource;
import org.slf4j.LoggerFactory;

/** A log in memory that is signed into folders of its own; what signing warns of is listened to. */
abstract class SealedLog {
    @TempDir
    Path folder;

    final EventLog log = new InMemoryEventLog(Clock.systemUTC());

    void recordOneUnder(Seal seal) throws Exception {
        try (Checkpointer signing = seal.start(log, this::leaves).orElseThrow()) {
            recordOne();
        }
    }

    void recordOne() {
        log.append(new Append(
                        List.of(), List.of(new NewEvent("source/S1", "T", 1, null, new byte[0], new byte[0])), null))
                .join();
    }

    void leaves(long size, LeafSource.Visitor visitor) {
        log.readAfter(0, (int) size).forEach(event -> visitor.leaf(event.position() - 1, event.leafHash()));
    }

    static Optional<SignedCheckpoint> onlyOne(Path file) throws IOException {
        try (CheckpointReader reader = new CheckpointReader(file)) {
            Optional<SignedCheckpoint> first = reader.next();
            assertThat(reader.next()).as(file.toString()).isEmpty();
            return first;
        }
    }

    List<String> warnedOf(Seal seal) throws Exception {
        return warnedWhile(() -> recordOneUnder(seal));
    }

    interface Work {
        void carryOut() throws Exception;
    }

    /** Other tests sign beside this one, in folders of their own. */
    List<String> warnedWhile(Work work) throws Exception {
        ListAppender<ILoggingEvent> said = new ListAppender<>();
        Logger warnings = (Logger) LoggerFactory.getLogger("org.kaoyi");
        said.list = new CopyOnWriteArrayList<>(); // others may still add to it while it is read
        said.start();
        warnings.addAppender(said);
        try {
            work.carryOut();
        } finally {
            warnings.detachAppender(said);
        }
        return said.list.stream()
                .filter(line -> line.getLevel() == Level.WARN)
                .map(ILoggingEvent::getFormattedMessage)
                .filter(line -> line.contains(folder.toString()))
                .toList();
    }
}
