package org.kaoyi.ledger.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.kaoyi.ledger.EventLog;
import org.kaoyi.ledger.Head;
import org.kaoyi.ledger.LogUnavailable;
import org.kaoyi.ledger.PassingLog;

/** Files beside the checkpoints that are damaged, or gone. */
class UnreadableKeysTest extends SignedLog {
    @Test
    void public_keys_that_are_no_text_are_told() throws IOException {
        Files.write(folder.resolve("public-keys"), new byte[] {(byte) 0xff, '\n'});

        assertThatThrownBy(() -> KeyRing.open(folder))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("public-keys: it is no text in UTF-8");
    }

    @Test
    void a_checkpoint_whose_size_is_no_number_is_told() {
        assertThatThrownBy(() -> Checkpoint.parse("kaoyi/0123456789abcdef\nmany\nAAAA\n"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("its second line is no number of events");
    }

    /** The operator is warned: what the lost file vouched for, only a copy of it vouches for now. */
    @Test
    void where_the_checkpoints_were_taken_away_all_is_signed_anew() throws Exception {
        append("before the file was lost");
        Files.delete(keys.checkpoints().path());

        try (Checkpointer checkpointer = start()) {
            time.awaitBegin();
            assertThat(checkpointer.failure()).isEmpty();
        }
        assertThat(sizes()).containsExactly(1L);
    }

    @Test
    void where_the_checkpoints_were_emptied_all_is_signed_anew() throws Exception {
        append("before the file was emptied");
        start().close();
        assertThat(sizes()).containsExactly(1L);
        Files.writeString(keys.checkpoints().path(), "");
        append("after it");

        keys = KeyRing.open(folder);
        start().close();
        assertThat(sizes()).containsExactly(2L);
    }

    /** Only a warning hangs on it, which is given when the log answers: that it tells nothing is said where it is to be signed. */
    @Test
    void where_the_checkpoints_were_emptied_a_log_that_does_not_answer_holds_up_no_start() throws Exception {
        append("before the file was emptied");
        AtomicBoolean away = new AtomicBoolean(true);
        EventLog failing = new PassingLog(log) {
            @Override
            public Head head() {
                if (away.get()) {
                    throw new LogUnavailable("the database is away");
                }
                return super.head();
            }
        };
        try (Checkpointer checkpointer = Checkpointer.start(
                failing, leavesOf(log), this::keyNow, KeyRing.open(folder).checkpoints(), List.of(), time)) {
            time.awaitBegin();
            assertThat(checkpointer.failure())
                    .hasValueSatisfying(why -> assertThat(why).contains("the database is away"));
            away.set(false);
        }
        assertThat(sizes()).containsExactly(1L);
    }
}
