package org.kaoyi.recording.exchange;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A line of an export that somebody wrote by hand, or cut. */
class ExportedEventTest {
    private static final String LINE = """
            {"position":1,"stream":"source/K2","version":0,"type":"SourceRegistered","schemaVersion":1,"key":null,\
            "recordedAt":"2026-11-22T10:00:00Z","leafHash":"00","metadata":{},"payload":{}}""";

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "stream":"source/K2"         | "stream":7      | the field "stream" is not a text
            "type":"SourceRegistered",   | `  `            | the field "type" is missing
            "leafHash":"00"              | "leafHash":null | the field "leafHash" is not a text
            """)
    void a_field_that_is_missing_or_no_text_is_named(String field, String instead, String words) {
        assertThatThrownBy(() -> ExportedEvent.parse(LINE.replace(field, instead)))
                .isInstanceOf(ExportedEvent.Unreadable.class)
                .hasMessageContaining(words);
    }

    @Test
    void a_line_that_was_cut_off_says_so() {
        assertThatThrownBy(() -> ExportedEvent.parse("{\"position\":7,\"str"))
                .hasMessageContaining("it is no exported event (it ends too early)");
    }
}
