package org.kaoyi.benchmarks.measure;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Measures several contestants in turn, so that whatever else the machine does meets all of them. */
public final class Rounds {
    private Rounds() {}

    /** One measurement, in the benchmark's unit. */
    public interface Measurement {
        double measure() throws Exception;
    }

    /** As {@link #interleaved}, after each was measured once for nothing, so that whoever comes first has no colder machine. */
    public static Figures afterWarmUp(Map<String, Measurement> contestants, int rounds) throws Exception {
        for (Measurement warmUp : contestants.values()) {
            warmUp.measure();
        }
        return interleaved(contestants, rounds);
    }

    /**
     * Every contestant once a round; the one that begins changes from round to round.
     *
     * @return in the order given
     */
    public static Figures interleaved(Map<String, Measurement> contestants, int rounds) throws Exception {
        Map<String, List<Double>> figures = new LinkedHashMap<>();
        contestants.keySet().forEach(name -> figures.put(name, new ArrayList<>()));
        List<Map.Entry<String, Measurement>> turn = new ArrayList<>(contestants.entrySet());
        for (int round = 0; round < rounds; round++) {
            for (Map.Entry<String, Measurement> contestant : turn) {
                double figure = contestant.getValue().measure();
                figures.computeIfAbsent(contestant.getKey(), name -> new ArrayList<>())
                        .add(figure);
            }
            Collections.rotate(turn, -1);
        }
        Map<String, Series> series = new LinkedHashMap<>();
        figures.forEach((name, all) -> series.put(
                name, Series.of(all.stream().mapToDouble(Double::doubleValue).toArray())));
        return new Figures(series);
    }
}
