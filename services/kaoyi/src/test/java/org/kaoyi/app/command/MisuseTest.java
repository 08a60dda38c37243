package org.kaoyi.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MisuseTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "Invalid value for option '--as-of': 'xyz' is not a long|Invalid value for option '--as-of': 'xyz' is no whole number",
                "Unmatched argument at index 1: 'foo'|Not understood: 'foo'",
                "Error: --back, --drop-old are mutually exclusive (specify only one)|--back and --drop-old exclude each other: give one of them",
                "Expected parameter for option '--out' but found '--data'|--out needs a value behind it, and there stands '--data'",
                "Invalid value for positional parameter at index 0 (KIND): expected one of [AGENT, PLACE] (case-insensitive) but was 'foo'|Invalid value for KIND: there is no \"foo\"; there are agent, place",
                "Missing required parameter: 'FILE'|Missing required parameter: 'FILE'"
            })
    void a_mistyped_command_is_answered_without_the_names_of_javas_types(String said, String told) {
        assertThat(Misuse.inOurWords(said)).isEqualTo(told);
    }
}
