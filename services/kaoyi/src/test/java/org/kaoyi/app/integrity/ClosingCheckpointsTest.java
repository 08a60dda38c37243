package org.kaoyi.app.integrity;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.kaoyi.app.CannotProceed;
import org.kaoyi.ledger.checkpoint.CheckpointReader;

class ClosingCheckpointsTest {
    @Test
    void a_file_of_checkpoints_that_can_not_be_closed_is_named() {
        InputStream lost = new ByteArrayInputStream(new byte[0]) {
            @Override
            public void close() throws IOException {
                throw new IOException("Stale file handle");
            }
        };

        assertThatThrownBy(() -> LedgerVerification.close(new CheckpointReader(Path.of("/mnt/keys/checkpoints"), lost)))
                .isInstanceOf(CannotProceed.class)
                .hasMessage("The checkpoint file /mnt/keys/checkpoints can not be closed (Stale file handle).");
    }
}
