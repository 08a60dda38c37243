package org.kaoyi.readingroom.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import org.kaoyi.claims.decision.Refusal;
import org.kaoyi.claims.decision.Rule;
import org.springframework.web.servlet.HandlerMapping;

/**
 * What the address of a request names. If there is no such thing, the address leads nowhere (404), whichever rule found it out; what a body
 * names and is not there is refused as the rest of the body is (422).
 *
 * @param what as {@link ApiProblem#notFound} calls it
 */
record Addressed(String what, String id) {
    private static final Map<String, Rule> RULES = Map.of(
            "source", Rule.UNKNOWN_SOURCE,
            "occasion", Rule.UNKNOWN_OCCASION,
            "question", Rule.UNKNOWN_QUESTION,
            "claim", Rule.UNKNOWN_CLAIM,
            "text", Rule.UNKNOWN_TEXT,
            "agent", Rule.UNKNOWN_AUTHORITY,
            "place", Rule.UNKNOWN_AUTHORITY,
            "term", Rule.UNKNOWN_AUTHORITY);

    private static final String BASE = "/api/v1/";

    /** Empty where the address names nothing by its id that a rule could miss. */
    static Optional<Addressed> by(HttpServletRequest request) {
        String pattern = String.valueOf(request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE));
        Object variables = request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
        return RULES.keySet().stream()
                .filter(what -> pattern.startsWith(BASE + what + "s/{id}"))
                .findFirst()
                .flatMap(what -> variables instanceof Map<?, ?> given && given.get("id") instanceof String id
                        ? Optional.of(new Addressed(what, id))
                        : Optional.empty());
    }

    boolean isMissingBy(Refusal refusal) {
        return refusal.rule() == RULES.get(what) && refusal.subject().equals(id);
    }
}
