package org.kaoyi.app.telemetry;

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
}
