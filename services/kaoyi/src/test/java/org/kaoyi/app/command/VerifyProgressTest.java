package org.kaoyi.app.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Whoever waits for a long verification sees how far it is. */
class VerifyProgressTest {
    private static final long SECOND = TimeUnit.SECONDS.toNanos(1);

    private final ByteArrayOutputStream shown = new ByteArrayOutputStream();

    private VerifyProgress progress(boolean terminal) {
        return new VerifyProgress(new PrintStream(shown, true, UTF_8), terminal, 0);
    }

    @Test
    void on_a_terminal_one_line_is_drawn_over_and_over() {
        VerifyProgress progress = progress(true);
        progress.show(1_000, 4_000, SECOND);
        progress.show(3_000, 4_000, 2 * SECOND);
        progress.end();

        assertThat(shown.toString(UTF_8))
                .startsWith(
                        "\r[=======                       ]  25 % 1000 of 4000\r[======================        ]  75 % 3000 of 4000")
                .endsWith(System.lineSeparator());
    }

    @Test
    void elsewhere_a_line_is_written_now_and_then() {
        VerifyProgress progress = progress(false);
        progress.show(1_000, 4_000, 6 * SECOND);
        progress.show(2_000, 4_000, 7 * SECOND);
        progress.show(4_000, 4_000, 12 * SECOND);
        progress.end();

        assertThat(shown.toString(UTF_8).lines())
                .containsExactly(
                        "verified up to position 1000 of 4000 (25 %)", "verified up to position 4000 of 4000 (100 %)");
    }

    @Test
    void what_is_done_at_once_shows_nothing() {
        VerifyProgress progress = progress(true);
        progress.show(10, 10, SECOND / 100);
        progress.end();

        assertThat(shown.size()).isZero();
    }
}
