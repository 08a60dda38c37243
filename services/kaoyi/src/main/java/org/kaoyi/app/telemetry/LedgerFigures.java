package org.kaoyi.app.telemetry;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.ToDoubleFunction;
import org.kaoyi.app.ledger.OpenLedger;
import org.kaoyi.ledger.kafka.RelayStatus;
import org.kaoyi.projections.feed.ProjectionStatus;

/** Whether the ledger is behind: its position, and what has not seen it yet. Read when they are asked for, so that all are of one moment. */
final class LedgerFigures {
    private static final String VIEW = "view";

    private final OpenLedger ledger;
    private final MeterRegistry registry;
    private final Map<String, ProjectionStatus> views = new ConcurrentHashMap<>();
    private volatile double position;
    private volatile double unsigned;
    private volatile double recording;
    private volatile double relayLag = Double.NaN;
    private volatile double databaseBytes;

    LedgerFigures(OpenLedger ledger, MeterRegistry registry) {
        this.ledger = ledger;
        this.registry = registry;
        gauge("kaoyi.ledger.position", "Position of the last event of the ledger", it -> it.position);
        gauge(
                "kaoyi.ledger.recording",
                "1 where this process records, 0 where it only reads or stands by",
                it -> it.recording);
        gauge("kaoyi.checkpoint.failing", "1 where what is recorded can not be signed", it -> it.unsigned);
        gauge("kaoyi.database.bytes", "Size of the database, with indexes and views", it -> it.databaseBytes);
    }

    private void gauge(String name, String description, ToDoubleFunction<LedgerFigures> figure) {
        Gauge.builder(name, this, figure).description(description).register(registry);
    }

    /** @throws RuntimeException when the database does not answer */
    void read() {
        position = ledger.log().head().position();
        recording = ledger.isRecording() ? 1 : 0;
        unsigned = ledger.signingFailure().isPresent() ? 1 : 0;
        databaseBytes = ledger.condition().bytes();
        ledger.topicWork().relayStatus().ifPresent(this::take);
        ledger.projections().status().forEach(this::take);
    }

    private void take(RelayStatus relay) {
        if (Double.isNaN(relayLag)) {
            gauge("kaoyi.relay.lag", "Events of the ledger that this relay has not copied", it -> it.relayLag);
        }
        relayLag = relay.state() == RelayStatus.State.RELAYING ? Math.max(0, position - relay.position()) : 0;
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
        Gauge.builder(
                        name,
                        views,
                        known -> Optional.ofNullable(known.get(view))
                                .map(status -> figure.applyAsDouble(status))
                                .orElse(Double.NaN))
                .description(description)
                .tag(VIEW, view)
                .register(registry);
    }
}
