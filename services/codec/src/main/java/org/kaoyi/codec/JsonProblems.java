package org.kaoyi.codec;

import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;

/** Says what Jackson found wrong, in one way wherever JSON is read. */
public final class JsonProblems {
    /** Of a document without content, or of a value that should go on, Jackson says so in the exception of another class. */
    private static final String CUT_OFF = " end-of-input";

    private JsonProblems() {}

    /** The path first: {@code claim.value.edtf: …}. */
    static String describe(JacksonException problem) {
        String path = path(problem.getPath());
        String words = words(problem);
        return path.isEmpty() ? words : path + ": " + words;
    }

    /** To stand in brackets or behind a colon, without the place and without a full stop. */
    public static String words(JacksonException problem) {
        String first =
                String.valueOf(problem.getOriginalMessage()).lines().findFirst().orElse("it is no JSON");
        return problem instanceof UnexpectedEndOfInputException || first.contains(CUT_OFF)
                ? "it ends too early"
                : first;
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
