package org.kaoyi.verifier;

/** Something does not fit: which field, and what is wrong with it. */
public final class Damage extends Exception {
    private static final long serialVersionUID = 1L;

    private final String field;

    Damage(String field, String sentence) {
        super(sentence);
        this.field = field;
    }

    /** Path of the field at fault, such as {@code event.stream}; {@code file} when it is none in particular. */
    public String field() {
        return field;
    }
}
