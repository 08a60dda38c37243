package org.kaoyi.claims.text;

import org.kaoyi.claims.Labelled;

/** How a claim stands to a statement of a text. */
public enum SupportRelation implements Labelled {
    SUPPORTS,
    CONTRADICTS,
    QUALIFIES,
    CONTEXT
}
