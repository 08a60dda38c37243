package org.kaoyi.app;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import org.junit.jupiter.api.Test;

/** Who runs the jar in a shell that knows ASCII alone loses no letter of what is printed, and is told of what he can not type. */
class ShellLettersTest {
    @Test
    void names_of_every_script_are_printed_where_the_shell_knows_ascii_alone() {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        PrintStream out = ShellLetters.inUtf8(new PrintStream(printed, true, US_ASCII));
        out.print("考異 조선 Пузанов …");
        out.flush();
        assertThat(printed.toString(UTF_8)).isEqualTo("考異 조선 Пузанов …");
    }

    @Test
    void a_shell_that_writes_every_letter_is_left_as_it_is() {
        PrintStream utf8 = new PrintStream(new ByteArrayOutputStream(), true, UTF_8);
        assertThat(ShellLetters.inUtf8(utf8)).isSameAs(utf8);
    }

    @Test
    void a_word_whose_letters_did_not_come_through_is_not_looked_for_as_another() {
        assertThat(ShellLetters.lost("search", "撤军")).isEmpty();
        assertThat(ShellLetters.lost("search", "\uFFFD\uFFFD\uFFFD"))
                .hasValueSatisfying(
                        sentence -> assertThat(sentence).contains("locale").contains("LC_ALL=C.UTF-8"));
    }
}
