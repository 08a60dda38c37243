package org.kaoyi.ledger.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.kaoyi.ledger.Appends.record;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kaoyi.ledger.memory.InMemoryEventLog;

/** What was lost or cut short of the checkpoints is mended, and a log that contradicts them is not signed. */
class MendedCheckpointsTest extends SignedLog {
    @Test
    void every_checkpoint_stands_in_the_copies_too_and_a_lost_one_holds_nobody_up() throws Exception {
        CheckpointFile lost = new CheckpointFile(folder.resolve("unmounted/checkpoints"));
        CheckpointFile copy = new CheckpointFile(folder.resolve("copy"));
        append("first");
        try (Checkpointer checkpointer = start(lost, copy)) {
            time.awaitBegin();
            time.end();
        }

        assertThat(sizes(copy.path())).containsExactly(1L);
        assertThat(sizes()).containsExactly(1L);
    }

    @Test
    void a_log_that_lost_events_is_not_signed() throws Exception {
        append("first");
        append("second");
        keys.checkpoints().add(SignedCheckpoint.sign(log.head(), keys.signingKey()));
        String before = Files.readString(keys.checkpoints().path());
        try (InMemoryEventLog restored = new InMemoryEventLog(Clock.systemUTC())) {
            restored.append(record("claim/K2", "first")).join();
            try (Checkpointer checkpointer = Checkpointer.start(
                    restored, leavesOf(restored), this::keyNow, keys.checkpoints(), List.of(), time)) {
                time.awaitBegin();
                time.end();
            }
            restored.append(record("claim/K2", "another second")).join();
            Checkpointer again =
                    Checkpointer.start(restored, leavesOf(restored), this::keyNow, keys.checkpoints(), List.of(), time);
            time.awaitBegin();
            time.end();
            again.close();
        }

        assertThat(keys.checkpoints().path()).hasContent(before);
    }

    /** Somebody rewrote what was signed and recorded more: the longer log would hide it from who sees the newest checkpoint only. */
    @Test
    void a_longer_log_that_does_not_begin_with_what_was_signed_is_not_signed() throws Exception {
        append("first");
        append("second");
        keys.checkpoints().add(SignedCheckpoint.sign(log.head(), keys.signingKey()));
        String before = Files.readString(keys.checkpoints().path());
        try (InMemoryEventLog rewritten = new InMemoryEventLog(Clock.systemUTC())) {
            rewritten.append(record("claim/K2", "first")).join();
            rewritten.append(record("claim/K2", "another second")).join();
            rewritten.append(record("claim/K2", "third")).join();
            Checkpointer refusing = Checkpointer.start(
                    rewritten, leavesOf(rewritten), this::keyNow, keys.checkpoints(), List.of(), time);
            time.awaitBegin();
            time.end();
            rewritten.append(record("claim/K2", "fourth")).join();
            refusing.close();
        }
        assertThat(keys.checkpoints().path()).hasContent(before);

        append("the third");
        start().close();
        assertThat(sizes()).as("the log that was signed goes on").containsExactly(2L, 3L);
    }

    @Test
    void a_checkpoint_without_its_signature_is_taken_away_before_the_next() throws Exception {
        append("first");
        keys.checkpoints().add(SignedCheckpoint.sign(log.head(), keys.signingKey()));
        String whole = Files.readString(keys.checkpoints().path());
        for (int cut = 0; cut < whole.length(); cut += 7) {
            Files.writeString(keys.checkpoints().path(), whole + whole.substring(0, cut));
            append("another " + cut);
            try (Checkpointer checkpointer = start()) {
                time.awaitBegin();
                time.end();
            }
            assertThat(sizes())
                    .as("cut at %s", cut)
                    .containsExactly(1L, log.head().position());
        }
    }

    @Test
    void a_copy_that_was_cut_short_is_mended_and_one_that_is_away_holds_nobody_up() throws Exception {
        append("first");
        String whole = SignedCheckpoint.sign(log.head(), keys.signingKey()).note();
        Path torn = folder.resolve("torn");
        Files.writeString(torn, whole + whole.substring(0, whole.length() / 2));
        append("second");
        try (Checkpointer checkpointer =
                start(new CheckpointFile(torn), new CheckpointFile(folder.resolve("away/copy")))) {
            time.awaitBegin();
            time.end();
        }
        assertThat(sizes(torn)).containsExactly(1L, 2L);
        assertThat(sizes()).containsExactly(2L);
    }

    @Test
    void only_the_beginning_of_one_checkpoint_is_ever_taken_away() throws Exception {
        append("first");
        String note = SignedCheckpoint.sign(log.head(), keys.signingKey()).note();
        String unrecognised = note.replace('\u2014', '-');
        for (String damaged : List.of(
                unrecognised,
                unrecognised + unrecognised,
                note + unrecognised,
                note + "a letter\n",
                "x".repeat(20_000))) {
            Files.writeString(keys.checkpoints().path(), damaged);
            assertThatThrownBy(this::start).as(damaged).isInstanceOf(IllegalArgumentException.class);
            assertThat(keys.checkpoints().path()).hasContent(damaged);
        }
    }
}
