package org.kaoyi.claims.value;

import org.kaoyi.claims.Labelled;

/** The answer types of questions ({@code domain.md} §2). */
public enum ValueType implements Labelled {
    DATE,
    QUANTITY,
    AGENT,
    PLACE,
    TERM,
    YES_NO,
    INITIATIVE,
    SEQUENCE,
    SET,
    TEXT
}
