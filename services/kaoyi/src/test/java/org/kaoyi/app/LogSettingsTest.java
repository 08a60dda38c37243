package org.kaoyi.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A form or a level of the log that there is not is told before anything is done. */
class LogSettingsTest {
    @Test
    void without_settings_and_with_those_that_there_are_nothing_is_to_be_told() {
        assertThat(LogSettings.unknown(Map.of())).isEmpty();
        assertThat(LogSettings.unknown(
                        Map.of("KAOYI_LOG_FORMAT", "ecs", "KAOYI_LOG", "debug", "KAOYI_KAFKA_LOG", "WARN")))
                .isEmpty();
        assertThat(LogSettings.unknown(Map.of("KAOYI_LOG_FORMAT", "text", "KAOYI_LOG", "OFF")))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            KAOYI_LOG_FORMAT | foo   | KAOYI_LOG_FORMAT is "foo"; say text or ecs.
            KAOYI_LOG_FORMAT | ''    | KAOYI_LOG_FORMAT is ""; say text or ecs.
            KAOYI_LOG        | WARM  | KAOYI_LOG is "WARM"; say one of OFF, ERROR, WARN, INFO, DEBUG, TRACE.
            KAOYI_KAFKA_LOG  | loud  | KAOYI_KAFKA_LOG is "loud"; say one of OFF, ERROR, WARN, INFO, DEBUG, TRACE.
            """)
    void what_there_is_not_is_told_with_what_there_is(String setting, String value, String sentence) {
        assertThat(LogSettings.unknown(Map.of(setting, value))).contains(sentence);
    }
}
