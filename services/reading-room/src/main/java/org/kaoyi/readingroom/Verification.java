package org.kaoyi.readingroom;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a verification of the log against its head row, its signed checkpoints and its attachments came to, or how far it is.
 *
 * @param position up to which everything is sound
 * @param head where the log ends
 * @param ended whether it is over
 * @param checkpoints that were compared
 * @param afterLastCheckpoint sound events for which no checkpoint speaks yet
 * @param fault the first thing that is wrong, or why it could not be carried out, as an English sentence without a full stop; else null
 */
public record Verification(
        Instant began,
        long position,
        long head,
        boolean ended,
        long checkpoints,
        long afterLastCheckpoint,
        @Nullable String fault) {

    /** One that begins now. */
    public static Verification begun(Instant now) {
        return new Verification(now, 0, 0, false, 0, 0, null);
    }

    /** The same, further on. */
    public Verification at(long sound, long end) {
        return new Verification(began, sound, end, false, 0, 0, null);
    }
}
