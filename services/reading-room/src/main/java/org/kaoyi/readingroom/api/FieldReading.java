package org.kaoyi.readingroom.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kaoyi.readingroom.ProblemCode;

/** Fields of a body that are not text: lists and numbers. */
final class FieldReading {
    private FieldReading() {}

    /**
     * A list of texts.
     *
     * @throws ApiProblem naming the element that is none
     */
    static List<String> texts(String field, @Nullable Object given) {
        List<String> texts = new ArrayList<>();
        for (Object element : list(field, given)) {
            if (!(element instanceof String text)) {
                throw wrong(field + "/" + texts.size(), element, "Give it as text, in quotation marks.");
            }
            texts.add(text);
        }
        return texts;
    }

    /**
     * A list of objects with text fields.
     *
     * @throws ApiProblem naming the element that is none
     */
    static List<Map<?, ?>> objects(String field, @Nullable Object given) {
        List<Map<?, ?>> objects = new ArrayList<>();
        for (Object element : list(field, given)) {
            if (!(element instanceof Map<?, ?> object)) {
                throw wrong(field + "/" + objects.size(), element, "Give an object with fields.");
            }
            objects.add(object);
        }
        return objects;
    }

    /**
     * A whole number that a statement can have.
     *
     * @throws ApiProblem when it is none
     */
    static int number(String field, @Nullable Object given) {
        if (given instanceof Integer number && number > 0) {
            return number;
        }
        throw wrong(field, given, "Give a whole number from 1 on, without quotation marks.");
    }

    private static List<?> list(String field, @Nullable Object given) {
        if (given instanceof List<?> list && !list.isEmpty()) {
            return list;
        }
        throw wrong(field, given, "Give a list in square brackets, with at least one element.");
    }

    /** @param path of the field, its parts separated by slashes */
    static ApiProblem wrong(String path, @Nullable Object given, String reason) {
        return new ApiProblem(
                ProblemCode.UNREADABLE_FIELDS,
                "Nothing was recorded. " + path + ": " + reason,
                List.of(new ApiProblem.FieldProblem("/" + path, given == null ? "" : given.toString(), reason)));
    }
}
