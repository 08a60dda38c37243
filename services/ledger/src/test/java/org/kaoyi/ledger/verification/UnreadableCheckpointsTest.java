package org.kaoyi.ledger.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kaoyi.ledger.checkpoint.CheckpointReader;

/** A file of checkpoints that is none. */
class UnreadableCheckpointsTest {
    @Test
    void bytes_that_are_no_text_are_told_with_the_file() {
        CheckpointReader reader = new CheckpointReader(
                Path.of("copy", "checkpoints"), new ByteArrayInputStream(new byte[] {(byte) 0xff, '\n'}));

        assertThat(new Checkpoints(List.of(reader), List.of()).begin()).hasValueSatisfying(fault -> {
            assertThat(fault.what()).isEqualTo(Fault.What.CHECKPOINT);
            assertThat(fault.sentence())
                    .isEqualTo("checkpoint 1 in copy/checkpoints can not be used: it holds bytes that are no UTF-8");
        });
    }
}
