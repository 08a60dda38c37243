package org.kaoyi.app.web;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.ToDoubleFunction;
import org.kaoyi.app.ledger.OpenLedger;
import org.kaoyi.ledger.LogUnavailable;
import org.kaoyi.projections.feed.ProjectionStatus;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Figures for those who watch the process over time, in the text format of Prometheus: how far the ledger is, and by how many events each
 * view is behind it. They are read when they are asked for.
 */
@RestController
final class MetricsPage {
    /** Version of the text format (Prometheus, "Exposition formats"). */
    private static final String TEXT_FORMAT = "text/plain;version=0.0.4;charset=utf-8";

    private static final String VIEW = "view";

    private final OpenLedger ledger;
    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final Map<String, ProjectionStatus> views = new ConcurrentHashMap<>();
    private volatile double position;

    MetricsPage(OpenLedger ledger) {
        this.ledger = ledger;
        Gauge.builder("kaoyi.ledger.position", this, it -> it.position)
                .description("Position of the last event of the ledger")
                .register(registry);
    }

    /** 503 where the database does not answer: nothing is better than figures of another hour. */
    @GetMapping("/metrics")
    ResponseEntity<String> metrics() {
        try {
            position = ledger.log().head().position();
            ledger.projections().status().forEach(this::take);
        } catch (LogUnavailable | DataAccessException e) {
            return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                    .header("Content-Type", TEXT_FORMAT)
                    .body("# the database does not answer\n");
        }
        return ResponseEntity.ok().header("Content-Type", TEXT_FORMAT).body(registry.scrape());
    }

    private void take(ProjectionStatus status) {
        if (views.put(status.name(), status) == null) {
            gauge("kaoyi.view.lag", "Events of the ledger that a view has not seen", status.name(), it -> it.lag());
            gauge("kaoyi.view.parked", "Events that a view could not take", status.name(), it -> it.parked());
            gauge(
                    "kaoyi.view.halted",
                    "1 where a view stands still before an event",
                    status.name(),
                    it -> it.failure() != null && it.lag() > 0 ? 1 : 0);
        }
    }

    private void gauge(String name, String description, String view, ToDoubleFunction<ProjectionStatus> figure) {
        Gauge.builder(name, views, known -> {
                    ProjectionStatus status = known.get(view);
                    return status == null ? Double.NaN : figure.applyAsDouble(status);
                })
                .description(description)
                .tag(VIEW, view)
                .register(registry);
    }
}
