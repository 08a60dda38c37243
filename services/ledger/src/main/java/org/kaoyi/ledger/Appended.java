package org.kaoyi.ledger;

/**
 * Where an append stands.
 *
 * @param first position of its first event
 * @param last position of its last event
 * @param repeated whether the idempotency key was known, so that nothing new was stored
 */
public record Appended(long first, long last, boolean repeated) {}
