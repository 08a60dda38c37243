package org.kaoyi.ledger.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.kaoyi.ledger.EventLog;
import org.kaoyi.ledger.Head;
import org.kaoyi.ledger.PassingLog;

/** A checkpoint follows an append within a second and at stop, and never more than one an interval. */
class CheckpointerTest extends SignedLog {
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
