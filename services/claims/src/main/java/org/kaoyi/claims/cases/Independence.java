package org.kaoyi.claims.cases;

/**
 * On how much a reading rests: never a vote. Lines are the connected components over teller, telling, copy and derived-from.
 *
 * @param statements standing affirming and denying claims
 * @param sources distinct sources; the copies of a document are one
 * @param tellers distinct tellers
 * @param lines independent lines of transmission
 * @param atLeast whether an unknown teller makes {@code tellers} and {@code lines} lower bounds
 */
public record Independence(int statements, int sources, int tellers, int lines, boolean atLeast) {}
