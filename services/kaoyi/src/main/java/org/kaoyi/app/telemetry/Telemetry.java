package org.kaoyi.app.telemetry;

import com.zaxxer.hikari.metrics.micrometer.MicrometerMetricsTrackerFactory;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.DiskSpaceMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.core.instrument.config.MeterFilter;
import io.micrometer.core.instrument.distribution.DistributionStatisticConfig;
import io.micrometer.core.instrument.observation.DefaultMeterObservationHandler;
import io.micrometer.observation.ObservationRegistry;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kaoyi.app.ledger.OpenLedger;
import org.springframework.web.filter.ServerHttpObservationFilter;

/**
 * Figures of a process that serves a ledger, which answer three questions: is it behind (views, relay, checkpoints), is it full (disk, database,
 * memory, connections), is it slow (requests by route, waiting for connections). They lie here until somebody asks; traces alone are sent, and only where a
 * collector is named. No figure and no trace holds what a claim says: routes are named by their patterns, and of addresses no query is told.
 */
public final class Telemetry implements AutoCloseable {
    private static final String REQUESTS = "http.server.requests";

    /** Between what a page should take (interface: p99 of reads), and what a person waits for. */
    private static final double[] BUCKETS = Stream.of(5, 10, 25, 50, 100, 200, 500, 1_000, 2_000, 5_000, 10_000)
            .mapToDouble(millis -> Duration.ofMillis(millis).toNanos())
            .toArray();

    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final ObservationRegistry observations = ObservationRegistry.create();
    private final LedgerFigures ledger;
    private final JvmGcMetrics collections = new JvmGcMetrics();
    private final @Nullable Traces traces;

    private Telemetry(OpenLedger open, Map<String, String> environment) {
        registry.config().meterFilter(buckets());
        observations.observationConfig().observationHandler(new DefaultMeterObservationHandler(registry));
        this.ledger = new LedgerFigures(open, registry);
        machine(open.folder());
        open.pools().forEach(pool -> pool.setMetricsTrackerFactory(new MicrometerMetricsTrackerFactory(registry)));
        String collector = environment.getOrDefault(Traces.VARIABLE, "");
        this.traces = collector.isBlank()
                ? null
                : Traces.to(collector, open.membership().node(), observations);
    }

    /** @throws org.kaoyi.app.CannotProceed when the environment names a collector that can be none */
    public static Telemetry of(OpenLedger open, Map<String, String> environment) {
        return new Telemetry(open, environment);
    }

    private void machine(Path folder) {
        new JvmMemoryMetrics().bindTo(registry);
        new JvmThreadMetrics().bindTo(registry);
        new ProcessorMetrics().bindTo(registry);
        new UptimeMetrics().bindTo(registry);
        new DiskSpaceMetrics(folder.toFile()).bindTo(registry);
        collections.bindTo(registry);
    }

    private static MeterFilter buckets() {
        return new MeterFilter() {
            @Override
            public DistributionStatisticConfig configure(Meter.Id id, DistributionStatisticConfig config) {
                return id.getName().equals(REQUESTS)
                        ? DistributionStatisticConfig.builder()
                                .serviceLevelObjectives(BUCKETS)
                                .build()
                                .merge(config)
                        : config;
            }
        };
    }

    /** Observes every request that is let in. */
    public ServerHttpObservationFilter filter() {
        return new ServerHttpObservationFilter(observations);
    }

    /**
     * All figures of now, in the text format of Prometheus.
     *
     * @throws RuntimeException when the database does not answer: nothing is better than figures of another hour
     */
    public String scrape() {
        ledger.read();
        return registry.scrape();
    }

    @Override
    public void close() {
        collections.close();
        if (traces != null) {
            traces.close();
        }
        registry.close();
    }
}
