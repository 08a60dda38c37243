package org.kaoyi.app.web;

import org.kaoyi.app.telemetry.Telemetry;
import org.kaoyi.ledger.LogUnavailable;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Figures for those who watch the process over time, in the text format of Prometheus. */
@RestController
final class MetricsPage {
    /** Version of the text format (Prometheus, "Exposition formats"). */
    private static final String TEXT_FORMAT = "text/plain;version=0.0.4;charset=utf-8";

    private final Telemetry telemetry;

    MetricsPage(Telemetry telemetry) {
        this.telemetry = telemetry;
    }

    /** 503 where the database does not answer. */
    @GetMapping("/metrics")
    ResponseEntity<String> metrics() {
        try {
            return ResponseEntity.ok().header("Content-Type", TEXT_FORMAT).body(telemetry.scrape());
        } catch (LogUnavailable | DataAccessException e) {
            return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                    .header("Content-Type", TEXT_FORMAT)
                    .body("# the database does not answer\n");
        }
    }
}
