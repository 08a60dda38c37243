package org.kaoyi.app.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** An export of hours does not go on when the disk is full, or when who read it has gone. */
class WatchedOutputTest {
    private static final byte[] BLOCK = new byte[100];

    @Test
    void an_export_stops_with_the_first_block_that_is_not_taken() {
        AtomicInteger written = new AtomicInteger();
        Printing.print(
                out -> {
                    for (int i = 0; i < 1_000_000; i++) {
                        out.write(BLOCK);
                        written.incrementAndGet();
                    }
                },
                new PrintStream(new RoomFor(1_000_000), true, UTF_8));
        assertThat(written.get() * BLOCK.length).isBetween(1_000_000, 1_200_000);
    }

    @Test
    void what_else_fails_is_told_as_ever() {
        PrintStream standard = new PrintStream(new ByteArrayOutputStream(), true, UTF_8);
        assertThatThrownBy(() -> Printing.print(
                        out -> {
                            throw new IllegalStateException("a claim can not be read");
                        },
                        standard))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void what_is_taken_comes_whole() throws IOException {
        ByteArrayOutputStream taken = new ByteArrayOutputStream();
        try (WatchedOutput out = new WatchedOutput(new PrintStream(taken, true, UTF_8))) {
            out.write("考異".getBytes(UTF_8));
            out.write('\n');
        }
        assertThat(taken.toString(UTF_8)).isEqualTo("考異\n");
    }

    /** A disk with room for some bytes. */
    private static final class RoomFor extends OutputStream {
        private int room;

        RoomFor(int bytes) {
            room = bytes;
        }

        @Override
        public void write(int oneByte) throws IOException {
            if (--room < 0) {
                throw new IOException("No space left on device");
            }
        }
    }
}
