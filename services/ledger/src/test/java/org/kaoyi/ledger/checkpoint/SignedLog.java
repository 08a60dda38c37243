package org.kaoyi.ledger.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kaoyi.ledger.Appends.record;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.kaoyi.ledger.EventLog;
import org.kaoyi.ledger.memory.InMemoryEventLog;
import org.kaoyi.ledger.proof.LeafSource;

/** A log in memory that is signed, with keys in a folder and a time that passes when a test says so. */
abstract class SignedLog {
    @TempDir
    Path folder;

    final InMemoryEventLog log = new InMemoryEventLog(Clock.systemUTC());
    final GatedPause time = new GatedPause();
    KeyRing keys;

    @BeforeEach
    void a_ledger_has_keys() throws IOException {
        keys = KeyRing.openOrCreate(folder);
    }

    Checkpointer start(CheckpointFile... copies) throws IOException {
        return Checkpointer.start(log, leavesOf(log), this::keyNow, keys.checkpoints(), List.of(copies), time);
    }

    SigningKey keyNow() throws IOException {
        return keys.forSigning().signingKey();
    }

    static LeafSource leavesOf(EventLog log) {
        return (size, visitor) ->
                log.readAfter(0, (int) size).forEach(event -> visitor.leaf(event.position() - 1, event.leafHash()));
    }

    void append(String words) {
        log.append(record("claim/K2", words)).join();
    }

    List<Long> sizes() throws IOException {
        return sizes(keys.checkpoints().path());
    }

    List<Long> sizes(Path file) throws IOException {
        List<Long> sizes = new ArrayList<>();
        try (CheckpointReader reader = new CheckpointReader(file)) {
            for (Optional<SignedCheckpoint> next = reader.next(); next.isPresent(); next = reader.next()) {
                assertThat(next.get().signer(keys.publicKeys())).isEqualTo(keys.newest());
                sizes.add(next.get().size());
            }
        }
        return sizes;
    }
}
