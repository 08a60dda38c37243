package org.kaoyi.benchmarks.measure;

import java.time.Duration;
import java.util.List;

/**
 * How long and how much is measured.
 *
 * @param rounds in which the contestants take turns
 * @param measured length of one measurement
 * @param warmUp length of one measurement that is thrown away
 * @param trial length of one measurement by which a contestant's best setting is found
 * @param trials of each setting; the median tells which is best
 * @param gateEvents events that each of the gate's writers stores
 * @param replayEvents events that a log holds when it is read
 * @param importRows rows of an imported table
 * @param ledgerSizes events after which the cost of one more is measured
 * @param jmhIterations measured iterations of a JMH benchmark
 * @param allKinds whether a JMH benchmark also measures those of its kinds that are not reported
 */
public record Effort(
        int rounds,
        Duration measured,
        Duration warmUp,
        Duration trial,
        int trials,
        int gateEvents,
        int replayEvents,
        int importRows,
        List<Long> ledgerSizes,
        int jmhIterations,
        boolean allKinds) {

    /** Figures to publish; a run of everything takes about an hour, most of it for the ledger of ten million events. */
    public static final Effort FULL = new Effort(
            5,
            Duration.ofSeconds(5),
            Duration.ofSeconds(3),
            Duration.ofSeconds(1),
            3,
            400,
            500_000,
            50_000,
            List.of(10_000L, 100_000L, 1_000_000L, 10_000_000L),
            5,
            true);

    /** A quick run of whatever was asked for ends within two minutes; half of it is left for starting, installing and checking. */
    private static final long QUICK_MILLIS = 60_000;

    /** Measurements of one quick benchmark: four contestants in three rounds, a warm-up each, some trials. */
    private static final long QUICK_MEASUREMENTS = 25;

    private static final long QUICK_LONGEST_MILLIS = 1_000;

    /** Shows that everything works; its figures are not to be quoted. */
    public static Effort quick(int benchmarks) {
        long millis = Math.min(QUICK_LONGEST_MILLIS, QUICK_MILLIS / (benchmarks * QUICK_MEASUREMENTS));
        Duration one = Duration.ofMillis(millis);
        return new Effort(
                3,
                one,
                one,
                one.dividedBy(2),
                1,
                40,
                20_000,
                3_000,
                List.of(2_000L, 5_000L, 20_000L, 50_000L),
                2,
                false);
    }
}
