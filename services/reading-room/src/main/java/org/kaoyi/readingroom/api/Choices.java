package org.kaoyi.readingroom.api;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;

/** Parameters that must be one of a few. */
final class Choices {
    private Choices() {}

    /** @throws ApiProblem that names the choices */
    static <E extends Enum<E>> E of(E[] choices, String parameter, String label) {
        return Arrays.stream(choices)
                .filter(choice -> choice.name().equalsIgnoreCase(label))
                .findFirst()
                .orElseThrow(() -> new ApiProblem(
                        HttpStatus.BAD_REQUEST,
                        "unknown-" + parameter,
                        "%s is \"%s\"; give one of %s."
                                .formatted(
                                        parameter,
                                        label,
                                        Arrays.stream(choices)
                                                .map(choice -> choice.name().toLowerCase(Locale.ROOT))
                                                .collect(Collectors.joining(", ")))));
    }
}
