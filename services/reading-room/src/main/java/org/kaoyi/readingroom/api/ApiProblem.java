package org.kaoyi.readingroom.api;

import java.io.Serial;
import java.util.List;
import org.kaoyi.readingroom.ProblemCode;
import org.springframework.http.HttpStatus;

/** A request that can not be answered, with what a problem document (RFC 9457) says of it. */
public final class ApiProblem extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final ProblemCode code;
    private final transient List<FieldProblem> fields;

    public ApiProblem(ProblemCode code, String detail) {
        this(code, detail, List.of());
    }

    public ApiProblem(ProblemCode code, String detail, List<FieldProblem> fields) {
        super(detail);
        this.code = code;
        this.fields = List.copyOf(fields);
    }

    /**
     * What is wrong with one field of the body.
     *
     * @param pointer JSON Pointer (RFC 6901)
     * @param value what was given
     * @param reason what is wrong and how to mend it
     */
    public record FieldProblem(String pointer, String value, String reason) {
        /** For a field of the body's top level. */
        public static FieldProblem of(String field, String value, String reason) {
            return new FieldProblem("/" + field.replace("~", "~0").replace("/", "~1"), value, reason);
        }
    }

    static ApiProblem notFound(String what, String id) {
        return new ApiProblem(
                ProblemCode.unknown(what),
                "There is no %s \"%s\" in this ledger. Its list is at /api/v1/%ss.".formatted(what, id, what));
    }

    public HttpStatus status() {
        return code.status();
    }

    ProblemCode code() {
        return code;
    }

    /** What is wrong, field by field; empty where the request as a whole is at fault. */
    public List<FieldProblem> fields() {
        return fields;
    }
}
