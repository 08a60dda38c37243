package org.kaoyi.ledger.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;

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
}
