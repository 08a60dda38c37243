package org.kaoyi.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is wider than the terminal is broken where a reader would. */
class TerminalLinesTest {
    private static final int COLUMNS = 40;

    @Test
    void a_long_line_is_broken_between_words_and_goes_on_further_in() {
        assertThat(TerminalLines.fitted("  N1 V2 : V1 · polarity · yes is affirmed, yes is denied\nshort\n", COLUMNS))
                .isEqualTo("  N1 V2 : V1 · polarity · yes is\n      affirmed, yes is denied\nshort\n");
    }

    @Test
    void ideographs_take_two_columns_and_a_closing_mark_begins_no_line() {
        String line = "毛澤東與金日成在莫斯科的談話裡提到志願軍，分三批撤出朝鮮。";

        assertThat(TerminalLines.fitted(line, COLUMNS)).isEqualTo("毛澤東與金日成在莫斯科的談話裡提到志願\n    軍，分三批撤出朝鮮。");
    }

    @Test
    void what_has_no_place_to_break_stays_whole() {
        String hash = "6bd3dfc4b7c3be518664a8eaa55b64a78805ff9777bc188db374d7f13de8f48b";

        assertThat(TerminalLines.fitted(hash, COLUMNS)).isEqualTo(hash);
        assertThat(TerminalLines.fitted("root " + hash, COLUMNS)).isEqualTo("root\n    " + hash);
    }

    @Test
    void combining_marks_take_no_column() {
        String stressed = "е\u0301".repeat(COLUMNS);

        assertThat(TerminalLines.fitted(stressed, COLUMNS)).isEqualTo(stressed);
    }

    @Test
    void nothing_is_broken_where_the_width_is_not_known() {
        String line = "word ".repeat(50);

        assertThat(TerminalLines.fitted(line, TerminalLines.columns(Map.of()))).isEqualTo(line);
        assertThat(TerminalLines.fitted(line, TerminalLines.columns(Map.of("COLUMNS", "wide"))))
                .isEqualTo(line);
        assertThat(TerminalLines.columns(Map.of("COLUMNS", "120"))).isEqualTo(120);
    }
}
