package org.kaoyi.app.postgres;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kaoyi.app.CannotProceed;

class LiveServerTest {
    @TempDir
    private Path folder;

    @Test
    void a_server_that_can_not_leave_word_where_it_is_says_so() {
        DataFolder gone = new DataFolder(folder.resolve("gone"));

        assertThatThrownBy(() -> new LiveServer(7, "jdbc:postgresql://127.0.0.1:1/kaoyi", null, null).announce(gone))
                .isInstanceOf(CannotProceed.class)
                .hasMessage("The file %s can not be written (there is no such file or folder).", gone.address());
    }
}
