package org.kaoyi.app.telemetry;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.LoggingEvent;
import ch.qos.logback.classic.util.LogbackMDCAdapter;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class StructuredLinesTest {
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
