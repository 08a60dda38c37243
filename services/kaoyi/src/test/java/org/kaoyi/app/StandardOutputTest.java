package org.kaoyi.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import org.junit.jupiter.api.Test;

class StandardOutputTest {
    @Test
    void what_a_full_disk_has_not_taken_is_remembered() {
        StandardOutput output = new StandardOutput(new FullDisk());
        assertThatThrownBy(() -> output.write('x')).isInstanceOf(IOException.class);
        assertThat(output.trouble()).hasMessage("No space left on device");
    }

    @Test
    void nothing_is_told_of_output_that_was_taken() throws IOException {
        StandardOutput output = new StandardOutput(new ByteArrayOutputStream());
        output.write('x');
        assertThat(output.trouble()).isNull();
    }

    private static final class FullDisk extends OutputStream {
        @Override
        public void write(int oneByte) throws IOException {
            throw new IOException("No space left on device");
        }
    }
}
