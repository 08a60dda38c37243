package org.kaoyi.claims.value;

/** What became of a wording. */
public sealed interface ReadResult {

    /**
     * The wording was understood.
     *
     * @param value what it means
     */
    record Understood(Value value) implements ReadResult {}

    /**
     * The wording could not be read; never guessed.
     *
     * @param code static, such as {@code date-unreadable}
     * @param reason what was and was not understood
     * @param example how to write it
     */
    record Refused(String code, String reason, String example) implements ReadResult {}

    /** An authority that the wording names is not known, or a name is ambiguous; {@code import --create-missing} may mend it. */
    record UnknownName(org.kaoyi.claims.authority.AuthorityKind kind, String name, boolean ambiguous)
            implements ReadResult {}
}
