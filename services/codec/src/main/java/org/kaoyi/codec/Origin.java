package org.kaoyi.codec;

/**
 * Where an event comes from that another ledger recorded first, as its export says. Nobody vouches for it but who imported it.
 *
 * @param position in that ledger
 * @param recordedAt when that ledger took it (ISO 8601)
 * @param leafHash its leaf there, hexadecimal, by which that ledger can prove it
 * @param actor who caused it there
 * @param via the tool or page there
 */
public record Origin(long position, String recordedAt, String leafHash, String actor, String via) {}
