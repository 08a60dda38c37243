package org.kaoyi.benchmarks.kafka;

import java.util.ArrayList;
import java.util.List;
import org.kaoyi.benchmarks.Benchmark;

/** All benchmarks of this package, in the order in which they are run. */
public final class KafkaBenchmarks {
    private KafkaBenchmarks() {}

    public static List<Benchmark> all(long seed) {
        List<Benchmark> all = new ArrayList<>(List.of(new RelayLog(), new FollowTopic(seed)));
        all.addAll(TwoProjectors.all(seed));
        all.add(new ClusterLag(seed));
        return all;
    }
}
