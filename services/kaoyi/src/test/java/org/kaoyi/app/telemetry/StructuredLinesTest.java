package org.kaoyi.app.telemetry;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.joran.JoranConfigurator;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.LoggingEvent;
import ch.qos.logback.classic.util.LogbackMDCAdapter;
import ch.qos.logback.core.ConsoleAppender;
import java.io.ByteArrayInputStream;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class StructuredLinesTest {
    /** A line of another's, colours, an older terminal's sequence, a turned name, and the end of a line as Unicode has it. */
    private static final String HOSTILE =
            "C1\r\n09:00:00 ERROR Ledger: all is lost \u001B[31mred\u009B2J \u202Etxt.exe\u2066 \u2028 end 三十萬";

    private static final Pattern RAW =
            Pattern.compile("[\\p{Cc}\\u2028\\u2029\\u061C\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069]");

    private static LoggingEvent hostile(LoggerContext context) {
        return new LoggingEvent(
                "x",
                context.getLogger("org.kaoyi.app"),
                Level.WARN,
                "the source {} can not be read",
                new IllegalStateException("no such file: " + HOSTILE),
                new Object[] {HOSTILE});
    }

    /** The file of the program's own configuration is read, and its encoder asked. */
    @Test
    void what_others_named_makes_no_line_and_moves_no_cursor_in_the_log_for_people() throws Exception {
        LoggerContext context = new LoggerContext();
        context.setMDCAdapter(new LogbackMDCAdapter());
        JoranConfigurator configurator = new JoranConfigurator();
        configurator.setContext(context);
        configurator.doConfigure(new ByteArrayInputStream("""
                <configuration><include resource="logging/text.xml"/><root><appender-ref ref="stderr"/></root></configuration>
                """.getBytes(UTF_8)));
        var appender = (ConsoleAppender<ILoggingEvent>)
                context.getLogger(Logger.ROOT_LOGGER_NAME).getAppender("stderr");

        String line = new String(appender.getEncoder().encode(hostile(context)), UTF_8);

        assertThat(line).endsWith(System.lineSeparator());
        assertThat(line.stripTrailing())
                .doesNotContainPattern(RAW)
                .as("every word of the pattern stands for something")
                .doesNotContain("%")
                .contains("\\u000D\\u000A09:00:00 ERROR", "\\u001B[31mred", "\\u202Etxt.exe", "三十萬");
        context.stop();
    }

    @Test
    void what_others_named_makes_no_line_and_moves_no_cursor_in_the_log_for_collectors() {
        LoggerContext context = new LoggerContext();
        context.setMDCAdapter(new LogbackMDCAdapter());
        StructuredLines encoder = new StructuredLines();
        encoder.setContext(context);
        encoder.setFormat("ecs");
        encoder.start();

        String line = new String(encoder.encode(hostile(context)), UTF_8);

        assertThat(line.stripTrailing()).doesNotContainPattern(RAW);
        assertThat(JsonMapper.builder().build().readTree(line).at("/message").asString())
                .isEqualTo("the source %s can not be read", HOSTILE);
    }

    @Test
    void a_line_of_the_log_is_an_object_of_the_elastic_common_schema_also_without_spring() {
        LoggerContext context = new LoggerContext();
        context.setMDCAdapter(new LogbackMDCAdapter());
        StructuredLines encoder = new StructuredLines();
        encoder.setContext(context);
        encoder.setFormat("ecs");
        encoder.start();

        String line = new String(
                encoder.encode(new LoggingEvent(
                        "x", context.getLogger("org.kaoyi.app"), Level.WARN, "no \"copies\"\ncan be left", null, null)),
                UTF_8);

        assertThat(line.lines()).hasSize(1);
        JsonNode read = JsonMapper.builder().build().readTree(line);
        assertThat(read.at("/message").asString()).isEqualTo("no \"copies\"\ncan be left");
        assertThat(read.at("/log/level").asString()).isEqualTo("WARN");
        assertThat(read.at("/service/name").asString()).isEqualTo("kaoyi");
        assertThat(read.at("/ecs/version").asString()).isNotBlank();
    }
}
