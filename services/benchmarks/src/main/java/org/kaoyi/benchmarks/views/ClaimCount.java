package org.kaoyi.benchmarks.views;

import org.kaoyi.benchmarks.Surroundings;

/** How many claims a ledger holds on which views, lists and the program are measured. */
public final class ClaimCount {
    /** By it a run on a small machine, or a curve of several sizes, takes another number. */
    private static final String VARIABLE = "KAOYI_BENCHMARKS_CLAIMS";

    private static final int FULL = 1_000_000;

    private ClaimCount() {}

    public static int of(Surroundings surroundings) {
        String asked = System.getenv(VARIABLE);
        if (asked != null) {
            return Integer.parseInt(asked);
        }
        return surroundings.effort().allKinds() ? FULL : surroundings.effort().replayEvents();
    }
}
