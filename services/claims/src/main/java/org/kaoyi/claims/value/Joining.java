package org.kaoyi.claims.value;

/** How several agents of one initiative stand to each other. */
public enum Joining {
    SOLE,
    JOINT,
    CONVERGENT,
    STAGED
}
