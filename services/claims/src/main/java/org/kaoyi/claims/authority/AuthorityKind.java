package org.kaoyi.claims.authority;

import java.util.Locale;

/** The three kinds of authority records. */
public enum AuthorityKind {
    AGENT,
    PLACE,
    TERM;

    /** The name in streams, tables and JSON. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
