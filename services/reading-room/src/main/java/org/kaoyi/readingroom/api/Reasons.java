package org.kaoyi.readingroom.api;

import java.util.HashMap;
import java.util.Map;
import org.kaoyi.readingroom.ProblemCode;

/** The reason that every change of what stands asks for; an empty one is refused by the ledger's own rule. */
final class Reasons {
    private static final String REASON = "reason";

    private Reasons() {}

    /**
     * The reason in a body that has other fields; empty where none is given.
     *
     * @throws ApiProblem when it is no text
     */
    static String among(Map<String, Object> body) {
        Object given = body.get(REASON);
        if (given == null || given instanceof String) {
            return given == null ? "" : (String) given;
        }
        throw FieldReading.wrong(REASON, given, "Give it as text, in quotation marks.");
    }

    /** The other fields. */
    static Map<String, Object> without(Map<String, Object> body) {
        Map<String, Object> fields = new HashMap<>(body);
        fields.remove(REASON);
        return fields;
    }

    /**
     * The reason in a body that has nothing else.
     *
     * @throws ApiProblem when it has, or when the reason is no text
     */
    static String alone(Map<String, Object> body) {
        if (!without(body).isEmpty()) {
            throw new ApiProblem(ProblemCode.UNKNOWN_FIELDS, "A retraction has one field: reason.");
        }
        return among(body);
    }
}
