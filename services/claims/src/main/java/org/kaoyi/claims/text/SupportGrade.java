package org.kaoyi.claims.text;

import org.kaoyi.claims.Labelled;

/** How a statement is carried by claims: the first that holds ({@code domain.md} §5). Derived, never entered. */
public enum SupportGrade implements Labelled {
    /** A standing claim contradicts it, or its own figure or date clashes with the claims that are to carry it. */
    CONTRADICTED,
    /** A claim linked to it stands no more. */
    STALE,
    /** An open finding touches a claim that supports it, and no qualifying claim is linked. */
    CONTESTED,
    /** It says more than its claims. */
    OVERSTATED,
    /** No standing claim supports it. */
    UNSUPPORTED,
    /** Its claims carry a part of it only. */
    PARTIAL,
    /** Everyone who supports it has it from somebody else. */
    HEARSAY_ONLY,
    /** All its support comes down one line of transmission. */
    SINGLE_LINE,
    SUPPORTED;

    /** The name in reports, such as {@code HEARSAY-ONLY}. */
    public String inReports() {
        return name().replace('_', '-');
    }
}
