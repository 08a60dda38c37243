package org.kaoyi.app.telemetry;

import static java.nio.charset.StandardCharsets.UTF_8;

import ch.qos.logback.classic.spi.ILoggingEvent;
import java.util.Map;
import org.springframework.boot.logging.logback.StructuredLogEncoder;
import org.springframework.core.env.Environment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

/**
 * Lines of the log as JSON objects, as Spring Boot writes them, also for verbs that start no Spring. Named in
 * {@code logging/*.xml}.
 */
public final class StructuredLines extends StructuredLogEncoder {
    private static final String ENVIRONMENT = Environment.class.getName();

    @Override
    public void start() {
        if (getContext().getObject(ENVIRONMENT) == null) {
            StandardEnvironment environment = new StandardEnvironment();
            environment
                    .getPropertySources()
                    .addFirst(new MapPropertySource("kaoyi", Map.of("spring.application.name", "kaoyi")));
            getContext().putObject(ENVIRONMENT, environment);
        }
        super.start();
    }

    /** JSON escapes what stands below the space by itself, and not what else could act on the terminal of a reader. */
    @Override
    public byte[] encode(ILoggingEvent event) {
        String line = new String(super.encode(event), UTF_8);
        return (OneLine.of(line.stripTrailing()) + System.lineSeparator()).getBytes(UTF_8);
    }
}
