package org.kaoyi.app;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What the environment says of the log on standard error. The library that writes it takes an unknown level for DEBUG, and tells of an unknown
 * form in a screenful about itself.
 */
final class LogSettings {
    private static final String FORMAT = "KAOYI_LOG_FORMAT";
    private static final List<String> FORMATS = List.of("text", "ecs");

    private static final List<String> LEVEL_SETTINGS = List.of("KAOYI_LOG", "KAOYI_KAFKA_LOG");
    private static final List<String> LEVELS = List.of("OFF", "ERROR", "WARN", "INFO", "DEBUG", "TRACE");

    private LogSettings() {}

    /** What to tell a person who has set something that there is not. */
    static Optional<String> unknown(Map<String, String> environment) {
        String format = environment.getOrDefault(FORMAT, FORMATS.getFirst());
        if (!FORMATS.contains(format)) {
            return Optional.of("%s is \"%s\"; say %s.".formatted(FORMAT, format, String.join(" or ", FORMATS)));
        }
        for (String setting : LEVEL_SETTINGS) {
            String level = environment.get(setting);
            if (level != null && !LEVELS.contains(level.toUpperCase(Locale.ROOT))) {
                return Optional.of("%s is \"%s\"; say one of %s.".formatted(setting, level, String.join(", ", LEVELS)));
            }
        }
        return Optional.empty();
    }
}
