package org.kaoyi.ledger.sequencing;

import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.kaoyi.ledger.merkle.Frontier;

/**
 * Where a batch is laid down: on the end of the log, or on that of a batch which is not stored yet.
 *
 * @param position of the event before it, 0 when there is none
 * @param recordedAt of that event; {@link Instant#EPOCH} when there is none
 * @param frontier of the tree up to there, once the batch before is hashed; null when that will not be
 */
public record BatchStart(long position, Instant recordedAt, CompletableFuture<@Nullable Frontier> frontier) {

    /** On what is stored. */
    public static BatchStart on(LogEnd end) {
        return new BatchStart(end.position(), end.recordedAt(), CompletableFuture.completedFuture(end.frontier()));
    }
}
