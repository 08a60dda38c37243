package org.kaoyi.claims.authority;

import org.kaoyi.claims.Labelled;

/** The three kinds of authority records. */
public enum AuthorityKind implements Labelled {
    AGENT,
    PLACE,
    TERM
}
