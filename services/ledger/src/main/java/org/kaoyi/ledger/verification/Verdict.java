package org.kaoyi.ledger.verification;

import java.util.Optional;

/**
 * What a verification came to.
 *
 * @param position of the last event up to which everything is sound
 * @param root of the tree over those, 32 bytes
 * @param checkpoints that were compared
 * @param afterLastCheckpoint events up to {@code position} that no checkpoint speaks for yet
 */
@SuppressWarnings("ArrayRecordComponent") // shown, never compared
public record Verdict(long position, byte[] root, long checkpoints, long afterLastCheckpoint, Optional<Fault> fault) {}
