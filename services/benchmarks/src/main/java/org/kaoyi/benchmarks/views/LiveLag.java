package org.kaoyi.benchmarks.views;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kaoyi.benchmarks.Benchmark;
import org.kaoyi.benchmarks.Surroundings;
import org.kaoyi.benchmarks.measure.Percentile;
import org.kaoyi.benchmarks.measure.Series;
import org.kaoyi.benchmarks.report.Floor;
import org.kaoyi.benchmarks.report.Result;

/**
 * How long a claim takes from the moment it was due to be recorded until every view shows it, at half of the peak: of the highest rate
 * tried at which the views do not fall behind.
 */
record LiveLag(long seed) implements Benchmark {
    private static final String UNIT = "ms";
    private static final double TAIL = 99;
    private static final double HALF = 50;

    /** Claims that the ledger holds before. */
    private static final int CLAIMS = 20_000;

    /** Each rate tried is this much above the one before. */
    private static final double STEP = 1.5;

    private static final int FIRST_RATE = 500;
    private static final int LAST_RATE = 50_000;

    /** The peak is confirmed for as long as the floor speaks of, in a full run. */
    private static final Duration CONFIRMED = Duration.ofSeconds(60);

    private static final Duration TRIED = Duration.ofSeconds(10);
    private static final Duration TRIED_QUICKLY = Duration.ofSeconds(3);

    @Override
    public String name() {
        return "live-lag";
    }

    @Override
    public String meaning() {
        return "99th percentile of the time until every view shows a recorded claim, at half of the highest rate that they follow";
    }

    @Override
    public List<Floor> floors() {
        return List.of(Floor.ofValue(250));
    }

    @Override
    public Result run(Surroundings surroundings) throws Exception {
        boolean full = surroundings.effort().allKinds();
        Map<String, Object> detail = new LinkedHashMap<>();
        try (Shelves shelves = new Shelves(surroundings, seed, CLAIMS)) {
            shelves.views.start();
            SteadyRecording recording = new SteadyRecording(shelves, seed);
            int peak = peak(surroundings, recording, full ? TRIED : TRIED_QUICKLY, detail);
            if (full) {
                peak = confirmed(surroundings, recording, peak, detail);
            }
            List<Double> tails = new ArrayList<>();
            for (int round = 0; round < surroundings.effort().rounds(); round++) {
                long[] lags = recording
                        .at(Math.max(1, peak / 2), full ? TRIED : TRIED_QUICKLY)
                        .lags();
                tails.add(millis(lags, TAIL));
                detail.put(
                        "milliseconds-p50-p99-max", List.of(millis(lags, HALF), millis(lags, TAIL), millis(lags, 100)));
            }
            detail.put("peakClaimsPerSecond", peak);
            return new Result(
                    name(),
                    UNIT,
                    true,
                    Series.of(tails.stream().mapToDouble(Double::doubleValue).toArray()),
                    Map.of(),
                    Map.of(),
                    Map.of(),
                    Map.of(),
                    detail);
        }
    }

    private static int peak(
            Surroundings surroundings, SteadyRecording recording, Duration each, Map<String, Object> detail)
            throws Exception {
        int followed = 0;
        int rate = FIRST_RATE;
        boolean follows = true;
        while (follows && rate <= LAST_RATE) {
            SteadyRecording.Followed tried = recording.at(rate, each);
            follows = tried.keptUp();
            surroundings.journal().say("live-lag: %d claims/s %s", rate, follows ? "are followed" : "are too many");
            followed = follows ? rate : followed;
            detail.put("followed-" + rate, follows);
            rate = (int) (rate * STEP);
        }
        return followed;
    }

    /** The next lower rate where it can not be held for long. */
    private static int confirmed(
            Surroundings surroundings, SteadyRecording recording, int tried, Map<String, Object> detail)
            throws Exception {
        int peak = tried;
        while (peak >= FIRST_RATE && !recording.at(peak, CONFIRMED).keptUp()) {
            detail.put("not-held-" + peak, CONFIRMED.toSeconds());
            surroundings.journal().say("live-lag: %d claims/s are not held for %s", peak, CONFIRMED);
            peak = (int) (peak / STEP);
        }
        return peak;
    }

    private static double millis(long[] nanos, double percent) {
        return ReportPages.millis(Percentile.of(nanos, percent));
    }
}
