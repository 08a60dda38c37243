package org.kaoyi.benchmarks.kafka;

import java.util.List;
import org.kaoyi.benchmarks.Benchmark;

/** All benchmarks of this package, in the order in which they are run. */
public final class KafkaBenchmarks {
    private KafkaBenchmarks() {}

    public static List<Benchmark> all(long seed) {
        return List.of(
                new RelayLog(),
                new FollowTopic(seed),
                TwoProjectors.ofManyWitnesses(seed),
                TwoProjectors.ofFour(seed),
                new ClusterLag(seed));
    }
}
