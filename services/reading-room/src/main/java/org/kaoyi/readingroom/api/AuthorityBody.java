package org.kaoyi.readingroom.api;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.kaoyi.claims.authority.AuthorityKind;
import org.kaoyi.recording.drafting.TableKind;

/**
 * The body of an authority as rows of its table. A table has one name a row; a body may give several at once, as {@code names}, a
 * list of objects with {@code name} and {@code language}.
 */
final class AuthorityBody {
    private static final String NAMES = "names";
    private static final String NAME = "name";
    private static final String LANGUAGE = "language";
    private static final List<String> OF_A_NAME = List.of(NAME, LANGUAGE);

    private AuthorityBody() {}

    static TableKind table(AuthorityKind kind) {
        return switch (kind) {
            case AGENT -> TableKind.AGENTS;
            case PLACE -> TableKind.PLACES;
            case TERM -> TableKind.TERMS;
        };
    }

    /** At least one row. */
    static List<Map<String, Object>> read(Map<String, Object> body) {
        if (!body.containsKey(NAMES)) {
            return List.of(body);
        }
        for (String single : OF_A_NAME) {
            if (body.containsKey(single)) {
                throw FieldReading.wrong(single, body.get(single), "Give it inside names, or leave names out.");
            }
        }
        List<Map<String, Object>> rows = new ArrayList<>();
        for (Map<?, ?> name : FieldReading.objects(NAMES, body.get(NAMES))) {
            Map<String, Object> row = new HashMap<>(body);
            row.remove(NAMES);
            int place = rows.size();
            name.forEach((field, text) -> row.put(ofAName(place, String.valueOf(field), text), text));
            if (!(row.get(NAME) instanceof String)) {
                throw FieldReading.wrong(
                        NAMES + "/" + place + "/" + NAME, row.get(NAME), "A name must be given as text.");
            }
            rows.add(row);
        }
        return rows;
    }

    private static String ofAName(int place, String field, Object text) {
        if (!OF_A_NAME.contains(field)) {
            throw FieldReading.wrong(
                    NAMES + "/" + place + "/" + field, text, "A name has the fields name and language.");
        }
        return field;
    }
}
