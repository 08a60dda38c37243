package org.kaoyi.verifier;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a check came to.
 *
 * @param sentence for people
 * @param details for programs: the same, field by field
 */
public record Finding(boolean sound, String sentence, Map<String, Object> details) {
    public Finding {
        details = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(details));
    }

    static Finding sound(String sentence, Map<String, Object> details) {
        return new Finding(true, sentence, details);
    }

    static Finding atFault(String what, Damage damage) {
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("sound", false);
        details.put("checked", what);
        details.put("field", damage.field());
        details.put("fault", String.valueOf(damage.getMessage()));
        return new Finding(false, "Not sound: %s: %s.".formatted(damage.field(), damage.getMessage()), details);
    }

    /** One JSON object on one line. */
    public String json() {
        Map<String, Json> members = new LinkedHashMap<>();
        details.forEach((name, value) -> members.put(name, json(value)));
        return new String(CanonicalJson.bytes(new Json.Members(members)), UTF_8);
    }

    private static Json json(Object value) {
        return switch (value) {
            case Boolean truth -> truth ? Json.Literal.TRUE : Json.Literal.FALSE;
            case Long number -> new Json.Whole(number);
            default -> new Json.Text(value.toString());
        };
    }
}
