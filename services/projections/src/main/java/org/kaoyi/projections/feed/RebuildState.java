package org.kaoyi.projections.feed;

import org.jspecify.annotations.Nullable;

/**
 * How far a rebuild beside the rows that are read is.
 *
 * @param phase {@code filling}, {@code finishing}, {@code catching-up}, {@code comparing}, {@code switched} or {@code failed}
 * @param position of the log up to which the new rows are
 * @param head where the log ended when it began
 * @param failure why it failed; the old rows are read on
 */
public record RebuildState(
        String phase, long position, long head, @Nullable String failure) {
    public static final String FILLING = "filling";
    public static final String FINISHING = "finishing";
    public static final String CATCHING_UP = "catching-up";
    public static final String COMPARING = "comparing";
    public static final String SWITCHED = "switched";
    public static final String FAILED = "failed";

    static RebuildState at(String phase, long position, long head) {
        return new RebuildState(phase, position, head, null);
    }

    /** Whether it has come to an end. */
    public boolean ended() {
        return phase.equals(SWITCHED) || phase.equals(FAILED);
    }
}
