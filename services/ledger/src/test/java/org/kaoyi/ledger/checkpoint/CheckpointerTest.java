package org.kaoyi.ledger.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.kaoyi.ledger.Appends.record;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kaoyi.ledger.EventLog;
import org.kaoyi.ledger.Head;
import org.kaoyi.ledger.PassingLog;
import org.kaoyi.ledger.memory.InMemoryEventLog;
import org.kaoyi.ledger.proof.LeafSource;

/** A checkpoint follows an append within a second and at stop, and never more than one an interval. */
class CheckpointerTest {
    @TempDir
    private Path folder;

    private final InMemoryEventLog log = new InMemoryEventLog(Clock.systemUTC());
    private final GatedPause time = new GatedPause();
    private KeyRing keys;

    @BeforeEach
    void a_ledger_has_keys() throws IOException {
        keys = KeyRing.openOrCreate(folder);
    }

    private Checkpointer start(CheckpointFile... copies) throws IOException {
        return Checkpointer.start(log, leavesOf(log), this::keyNow, keys.checkpoints(), List.of(copies), time);
    }

    private SigningKey keyNow() throws IOException {
        return keys.forSigning().signingKey();
    }

    private static LeafSource leavesOf(EventLog log) {
        return (size, visitor) ->
                log.readAfter(0, (int) size).forEach(event -> visitor.leaf(event.position() - 1, event.leafHash()));
    }

    private void append(String words) {
        log.append(record("claim/K2", words)).join();
    }

    private List<Long> sizes() throws IOException {
        return sizes(keys.checkpoints().path());
    }

    private List<Long> sizes(Path file) throws IOException {
        List<Long> sizes = new ArrayList<>();
        try (CheckpointReader reader = new CheckpointReader(file)) {
            for (Optional<SignedCheckpoint> next = reader.next(); next.isPresent(); next = reader.next()) {
                assertThat(next.get().signer(keys.publicKeys())).isEqualTo(keys.newest());
                sizes.add(next.get().size());
            }
        }
        return sizes;
    }

    @Test
    void the_first_append_is_signed_at_once_and_all_of_an_interval_by_one_signature() throws Exception {
        try (Checkpointer checkpointer = start()) {
            time.awaitBegin(); // the look at the start found an empty log
            time.end();
            append("first");
            time.awaitBegin();
            assertThat(sizes()).containsExactly(1L);
            assertThat(time.asked()).isLessThan(Duration.ofSeconds(1));

            for (int i = 0; i < 100; i++) {
                append("under load, " + i);
            }
            assertThat(sizes()).as("within the interval").containsExactly(1L);
            time.end();
            time.awaitBegin();
            assertThat(sizes()).as("after the interval").containsExactly(1L, 101L);
            time.end();
        }
        assertThat(sizes()).as("nothing new at the stop").containsExactly(1L, 101L);
    }

    /** A fault of a kind that nobody thought of once ended signing, and nobody was told. */
    @Test
    void whatever_befalls_signing_is_told_and_it_goes_on() throws Exception {
        AtomicBoolean broken = new AtomicBoolean(true);
        EventLog failing = new PassingLog(log) {
            @Override
            public Head head() {
                if (broken.get()) {
                    throw new IllegalStateException("in ledger_head the frontier is none");
                }
                return super.head();
            }
        };
        append("first");
        try (Checkpointer checkpointer =
                Checkpointer.start(failing, leavesOf(log), this::keyNow, keys.checkpoints(), List.of(), time)) {
            time.awaitBegin();
            assertThat(checkpointer.failure())
                    .hasValueSatisfying(why -> assertThat(why).contains("the frontier is none"));
            broken.set(false);
            time.end();
            time.awaitBegin();
            assertThat(checkpointer.failure()).isEmpty();
            assertThat(sizes()).containsExactly(1L);
            time.end();
        }
    }

    @Test
    void what_was_appended_last_is_signed_at_the_stop() throws Exception {
        Checkpointer checkpointer = start();
        time.awaitBegin();
        append("just before the end");
        time.end();
        time.end();
        checkpointer.close();

        assertThat(sizes()).containsExactly(1L);
    }

    @Test
    void what_a_lost_process_left_unsigned_is_signed_at_the_start() throws Exception {
        append("and then it was killed");
        try (Checkpointer checkpointer = start()) {
            time.awaitBegin();
            assertThat(sizes()).containsExactly(1L);
            time.end();
        }
    }

    @Test
    void of_two_that_share_a_folder_one_signs_and_the_other_when_that_has_ended() throws Exception {
        GatedPause othersTime = new GatedPause();
        Checkpointer first = start();
        time.awaitBegin();
        try (Checkpointer second =
                Checkpointer.start(log, leavesOf(log), this::keyNow, keys.checkpoints(), List.of(), othersTime)) {
            othersTime.awaitBegin();
            append("both hear of it");
            othersTime.end();
            othersTime.awaitBegin();
            assertThat(sizes()).as("the second leaves it to the first").isEmpty();
            time.end();
            time.awaitBegin();
            assertThat(sizes()).containsExactly(1L);

            time.end();
            time.end();
            first.close();
            append("nobody else signs this");
            othersTime.end();
            othersTime.awaitBegin();
            assertThat(sizes()).containsExactly(1L, 2L);
            othersTime.end();
            othersTime.end();
        }
        assertThat(sizes()).as("once each").containsExactly(1L, 2L);
    }

    @Test
    void who_waited_signs_with_the_key_of_its_turn_and_not_of_its_start() throws Exception {
        Checkpointer first = start();
        time.awaitBegin();
        GatedPause othersTime = new GatedPause();
        try (Checkpointer second =
                Checkpointer.start(log, leavesOf(log), this::keyNow, keys.checkpoints(), List.of(), othersTime)) {
            othersTime.awaitBegin();
            time.end();
            first.close();
            keys = keys.replace();
            append("after the old key was replaced");
            othersTime.end();
            othersTime.awaitBegin();
            assertThat(sizes()).as("signed by the newest").containsExactly(1L);
            othersTime.end();
        }
    }

    @Test
    void what_a_log_writes_while_it_is_closed_is_signed() throws Exception {
        Checkpointer checkpointer = start();
        time.awaitBegin();
        append("written at the very end");
        log.close();
        time.end();
        checkpointer.close();

        assertThat(sizes()).containsExactly(1L);
    }

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

    @Test
    void what_is_signed_while_a_reader_reads_is_not_read_and_neither_is_what_is_only_begun() throws Exception {
        append("first");
        String first = SignedCheckpoint.sign(log.head(), keys.signingKey()).note();
        append("second");
        SignedCheckpoint second = SignedCheckpoint.sign(log.head(), keys.signingKey());
        byte[] begun = second.note().getBytes(java.nio.charset.StandardCharsets.UTF_8);
        for (int cut = 0; cut < begun.length; cut++) {
            Path file = keys.checkpoints().path();
            Files.writeString(file, first);
            Files.write(file, java.util.Arrays.copyOf(begun, cut), java.nio.file.StandardOpenOption.APPEND);
            try (CheckpointReader reader = new CheckpointReader(file)) {
                Files.write(
                        file,
                        java.util.Arrays.copyOfRange(begun, cut, begun.length),
                        java.nio.file.StandardOpenOption.APPEND);
                assertThat(reader.next())
                        .as("cut at %s", cut)
                        .map(SignedCheckpoint::size)
                        .hasValue(1L);
                assertThat(reader.next()).as("cut at %s", cut).isEmpty();
            }
        }
    }
}
