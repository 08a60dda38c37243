package org.kaoyi.claims.cases;

/**
 * How much a silence weighs ({@code domain.md} §3): it counts only as far as the witness is shown to have known the fact, and as a mention
 * was to be expected of him (Garraghan, <em>A Guide to Historical Method</em>, 1946, on the argument from silence).
 */
public enum Rung {
    /** Not examined: a to-do. */
    S0,
    /** Lacunose, excerpted or redacted, or the record is older than the end of the occasion. */
    S1,
    /** The relevant extent was read by the named reader. */
    S2,
    /** And the teller was present, or is shown to have known the fact before the record. */
    S3,
    /** And a ground to expect a mention is recorded: only then is it an omission. */
    S4
}
