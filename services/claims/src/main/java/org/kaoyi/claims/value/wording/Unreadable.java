package org.kaoyi.claims.value.wording;

/** A wording that a reader refuses. Carries no stack trace: it is an answer, not an accident. */
public final class Unreadable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String code;
    private final String example;

    /**
     * @param code static, such as {@code date-unreadable}
     * @param reason what was and was not understood, as a sentence
     * @param example how to write it
     */
    public Unreadable(String code, String reason, String example) {
        super(reason, null, false, false);
        this.code = code;
        this.example = example;
    }

    public String code() {
        return code;
    }

    public String reason() {
        String message = getMessage();
        return message == null ? code : message;
    }

    public String example() {
        return example;
    }
}
