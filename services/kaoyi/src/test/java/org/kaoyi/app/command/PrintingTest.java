package org.kaoyi.app.command;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.kaoyi.app.CannotProceed;
import picocli.CommandLine;

/** A language or a habit of notes that there is not is refused with those that there are. */
class PrintingTest {
    private static Printing given(String... options) {
        Printing read = new Printing();
        new CommandLine(CommandLine.Model.CommandSpec.forAnnotatedObject(read)).parseArgs(options);
        return read;
    }

    @Test
    void what_is_no_language_or_habit_is_refused() {
        assertThatThrownBy(() -> given("--notes", "de").requireKnownWords())
                .isInstanceOf(CannotProceed.class)
                .hasMessage("There are no notes in the habit of \"de\"; there are en, zh-Hant, ko, ru.");
        assertThatThrownBy(() -> given("--language", "de").requireKnownWords())
                .isInstanceOf(CannotProceed.class)
                .hasMessageContaining("no words in the language \"de\"");
        assertThatCode(() -> given("--language", "ko", "--notes", "ru").requireKnownWords())
                .doesNotThrowAnyException();
    }
}
