package org.kaoyi.readingroom.api;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kaoyi.claims.value.DaySpan;
import org.kaoyi.projections.view.Between;
import org.kaoyi.readingroom.ProblemCode;

/** Parameters that must be one of a few, or dates. */
final class Choices {
    private Choices() {}

    /** A filter that is left empty, as a form sends it, asks for any, as on pages. */
    static @Nullable String asked(@Nullable String filter) {
        return filter == null || filter.isBlank() ? null : filter;
    }

    /** @throws ApiProblem that names the choices */
    static <E extends Enum<E>> E of(E[] choices, String parameter, String label) {
        return Arrays.stream(choices)
                .filter(choice -> choice.name().equalsIgnoreCase(label))
                .findFirst()
                .orElseThrow(() -> new ApiProblem(
                        ProblemCode.unknown(parameter),
                        "%s is \"%s\"; give one of %s."
                                .formatted(
                                        parameter,
                                        label,
                                        Arrays.stream(choices)
                                                .map(choice -> choice.name().toLowerCase(Locale.ROOT))
                                                .collect(Collectors.joining(", ")))));
    }

    /**
     * The days between two dates, as {@link Between} reads them.
     *
     * @throws ApiProblem that says which of them can not be taken, and why
     */
    static @Nullable DaySpan days(@Nullable String from, @Nullable String to) {
        try {
            return Between.days(from, to);
        } catch (Between.Refused refused) {
            throw new ApiProblem(ProblemCode.unknown(refused.end()), refused.sentence());
        }
    }
}
