package org.kaoyi.claims.value;

/** Before whom an initiative was taken. */
public enum Audience {
    PUBLIC,
    INTERNAL,
    CONFIDENTIAL
}
