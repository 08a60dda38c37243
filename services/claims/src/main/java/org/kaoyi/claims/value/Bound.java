package org.kaoyi.claims.value;

import java.util.Locale;

/** How a figure bounds the true number. */
public enum Bound {
    EXACT,
    AT_LEAST,
    AT_MOST,
    ABOUT;

    /** The name in tables and JSON, such as {@code at-least}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
