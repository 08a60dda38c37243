package org.kaoyi.claims.value;

/** Why an extent has no day at one end (ISO 8601-2:2019, EDTF level 1, extended intervals). */
public enum OpenEnd {
    /** Written {@code ..}: there is no end, or none is meant. */
    OPEN,
    /** Written as nothing: there is an end, and it is not known. */
    UNKNOWN
}
