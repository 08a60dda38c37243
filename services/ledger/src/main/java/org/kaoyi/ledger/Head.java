package org.kaoyi.ledger;

/**
 * The end of the log.
 *
 * @param position newest durable position, 0 when empty
 * @param root Merkle tree hash over all leaves (RFC 9162 §2.1.1), 32 bytes
 */
@SuppressWarnings("ArrayRecordComponent") // see NewEvent
public record Head(long position, byte[] root) {}
