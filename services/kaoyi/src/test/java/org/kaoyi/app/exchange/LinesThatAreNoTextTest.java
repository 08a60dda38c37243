package org.kaoyi.app.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kaoyi.app.CannotProceed;
import org.kaoyi.app.ExitCode;

/** Lines of an exported log that somebody saved in another encoding. */
class LinesThatAreNoTextTest extends ThreeSources {
    /** As when an editor saved it in the encoding of its machine. */
    @Test
    void a_line_that_is_no_utf_8_is_told_with_its_number_and_the_first_byte_that_is_none() throws IOException {
        List<String> lines = exported(3).lines().toList();
        String before = lines.getLast().substring(0, lines.getLast().indexOf("Протокол"));
        String elsewhere = lines.getLast().substring(before.length());
        ByteArrayOutputStream mixed = new ByteArrayOutputStream();
        mixed.writeBytes((lines.getFirst() + "\n" + lines.get(1) + "\n" + before).getBytes(UTF_8));
        mixed.writeBytes(elsewhere.getBytes(Charset.forName("windows-1251")));
        Files.write(export, mixed.toByteArray());

        assertThatExceptionOfType(CannotProceed.class)
                .isThrownBy(() -> take(export))
                .satisfies(e -> assertThat(e.exitCode()).isEqualTo(ExitCode.INTEGRITY_FAILURE))
                .withMessage(
                        "Line 3 of %s can not be taken: it is no UTF-8 from its byte %d on. Nothing was recorded.",
                        export, before.getBytes(UTF_8).length + 1);
        assertThat(copy.head().position()).isZero();
    }

    /** What is wrong in front of it is told first, however near the two lie. */
    @Test
    void the_first_of_two_damaged_lines_is_the_one_that_is_told() throws IOException {
        List<String> lines = exported(3).lines().toList();
        String altered = lines.getFirst().replace("毛澤東", "毛泽东");
        ByteArrayOutputStream both = new ByteArrayOutputStream();
        both.writeBytes((altered + "\n").getBytes(UTF_8));
        both.write(0xff);
        Files.write(export, both.toByteArray());

        assertThatExceptionOfType(CannotProceed.class)
                .isThrownBy(() -> take(export))
                .withMessageContaining("Line 1")
                .withMessageContaining("altered");
    }
}
