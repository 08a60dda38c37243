package org.kaoyi.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kaoyi.benchmarks.audit.AuditBook;
import org.kaoyi.benchmarks.domain.DomainBenchmarks;
import org.kaoyi.benchmarks.kafka.KafkaBenchmarks;
import org.kaoyi.benchmarks.load.LoadOnDemonstration;
import org.kaoyi.benchmarks.log.LogBenchmarks;
import org.kaoyi.benchmarks.program.ProgramBenchmarks;
import org.kaoyi.benchmarks.search.SearchLatency;
import org.kaoyi.benchmarks.views.ViewBenchmarks;

/** Everything that can be measured. */
final class Catalogue {
    /** Stands for all names. */
    static final String ALL = "all";

    private final List<Benchmark> benchmarks = new ArrayList<>();

    Catalogue(long seed) {
        benchmarks.addAll(LogBenchmarks.all(seed));
        benchmarks.add(new SearchLatency(seed));
        benchmarks.addAll(ViewBenchmarks.all(seed));
        benchmarks.add(new AuditBook(seed));
        benchmarks.add(new LoadOnDemonstration(seed));
        benchmarks.addAll(ProgramBenchmarks.all(seed));
        benchmarks.addAll(KafkaBenchmarks.all(seed));
        benchmarks.addAll(DomainBenchmarks.all());
    }

    Optional<Benchmark> named(String name) {
        return benchmarks.stream().filter(each -> each.name().equals(name)).findFirst();
    }

    List<Benchmark> all() {
        return List.copyOf(benchmarks);
    }

    /** A line for each. */
    List<String> listed() {
        return benchmarks.stream()
                .map(each -> "  %-28s %s".formatted(each.name(), each.meaning()))
                .toList();
    }
}
