package org.kaoyi.ledger.faults;

import java.util.Random;

/** How often a fault is inflicted, and where; a failure is repeated with the seed that it prints. */
public final class Rounds {
    private static final String ROUNDS = "chaos.rounds";
    private static final String SEED = "chaos.seed";

    private Rounds() {}

    /** As many as the profile {@code chaos} says, else these few. */
    public static int orElse(int few) {
        return Integer.getInteger(ROUNDS, few);
    }

    /** Whether faults are inflicted at length, on a machine that was chosen for it. */
    public static boolean isChaos() {
        return System.getProperty(ROUNDS) != null;
    }

    public static Random random(String test) {
        long seed = Long.getLong(SEED, new Random().nextLong());
        System.out.println(test + ": -D" + SEED + "=" + seed);
        return new Random(seed);
    }
}
