package org.kaoyi.benchmarks.kafka;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/** What the members of a cluster and its database have used of the processors since a moment, for the events that came in since. */
record ClusterCosts(ProgramCluster cluster, long head, Map<String, Duration> cpu, long began) {
    static ClusterCosts of(ProgramCluster cluster) {
        return new ClusterCosts(cluster, cluster.head(), cluster.cpu(), System.nanoTime());
    }

    Map<String, Long> microsAnEvent() {
        Map<String, Long> micros = new LinkedHashMap<>();
        used().forEach((who, used) -> micros.put(who, microsAnEvent(used)));
        return micros;
    }

    /** @param used by somebody else */
    long microsAnEvent(Duration used) {
        return used.toNanos() / 1_000 / Math.max(1, cluster.head() - head);
    }

    /** Cores in use on average by all of them. */
    double cores() {
        double used = used().values().stream().mapToLong(Duration::toNanos).sum();
        return used / (System.nanoTime() - began);
    }

    private Map<String, Duration> used() {
        Map<String, Duration> used = new LinkedHashMap<>();
        cluster.cpu().forEach((who, now) -> used.put(who, now.minus(cpu.getOrDefault(who, Duration.ZERO))));
        return used;
    }
}
