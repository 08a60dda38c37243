package org.kaoyi.codec;

import java.util.List;
import tools.jackson.core.JacksonException;

/** Says what Jackson found wrong, the path first: {@code claim.value.edtf: …}. */
final class JsonProblems {
    private JsonProblems() {}

    static String describe(JacksonException problem) {
        String path = path(problem.getPath());
        String words =
                String.valueOf(problem.getOriginalMessage()).lines().findFirst().orElse("not readable as JSON");
        return path.isEmpty() ? words : path + ": " + words;
    }

    private static String path(List<JacksonException.Reference> references) {
        StringBuilder path = new StringBuilder();
        for (JacksonException.Reference reference : references) {
            if (reference.getPropertyName() == null) {
                path.append('[').append(reference.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(reference.getPropertyName());
            }
        }
        return path.toString();
    }
}
