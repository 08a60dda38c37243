package org.kaoyi.claims.text;

import org.kaoyi.claims.Labelled;

/** Whether somebody has looked at a link. Only a confirmed one carries or contradicts anything. */
public enum LinkReview implements Labelled {
    /** Made by a rule, such as from a citation in the text; waits for somebody to look at it. */
    PROPOSED,
    /** Made or confirmed by a person. */
    CONFIRMED,
    /** Looked at and found wrong; it is not suggested again. */
    REJECTED
}
