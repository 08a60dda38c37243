package org.kaoyi.readingroom.api;

import java.util.HashMap;
import java.util.Map;
import org.springframework.http.HttpStatus;

/** The reason that every change of what stands asks for; an empty one is refused by the ledger's own rule. */
final class Reasons {
    private static final String REASON = "reason";

    private Reasons() {}

    /** The reason in a body that has other fields. */
    static String among(Map<String, Object> body) {
        return body.get(REASON) instanceof String reason ? reason : "";
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
     * @throws ApiProblem when it has
     */
    static String alone(Map<String, Object> body) {
        if (!without(body).isEmpty()) {
            throw new ApiProblem(HttpStatus.BAD_REQUEST, "unknown-fields", "A retraction has one field: reason.");
        }
        return among(body);
    }
}
