package org.kaoyi.codec;

import java.io.Serial;

/** An event holds something that the log can not keep, such as text with U+0000 ({@link TextRules}). */
public final class UnwritableEvent extends IllegalArgumentException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final String type;
    private final String problem;

    UnwritableEvent(String type, String problem, Throwable cause) {
        super("Event of type " + type + " can not be written: " + problem, cause);
        this.type = type;
        this.problem = problem;
    }

    public String type() {
        return type;
    }

    /** What is wrong, with the path of the property at fault. */
    public String problem() {
        return problem;
    }
}
