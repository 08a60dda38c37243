package org.kaoyi.claims.value;

/** Whether the order in which a source tells things is meant as the order of events. */
public enum Chronology {
    STATED,
    ASSUMED,
    NO
}
