package org.kaoyi.app.telemetry;

import io.micrometer.observation.ObservationHandler;
import io.micrometer.observation.ObservationRegistry;
import io.micrometer.tracing.handler.DefaultTracingObservationHandler;
import io.micrometer.tracing.handler.PropagatingReceiverTracingObservationHandler;
import io.micrometer.tracing.otel.bridge.OtelBaggageManager;
import io.micrometer.tracing.otel.bridge.OtelCurrentTraceContext;
import io.micrometer.tracing.otel.bridge.OtelPropagator;
import io.micrometer.tracing.otel.bridge.OtelTracer;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.propagation.ContextPropagators;
import io.opentelemetry.exporter.otlp.http.trace.OtlpHttpSpanExporter;
import io.opentelemetry.sdk.resources.Resource;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.export.BatchSpanProcessor;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.kaoyi.app.CannotProceed;

/** Spans of requests, sent to a collector that somebody has named (OTLP over HTTP). Where nobody has, this class is never loaded. */
final class Traces implements AutoCloseable {
    /** Names the address of a collector's traces. */
    static final String VARIABLE = "KAOYI_TRACES";

    /** A collector that is away holds nobody up: spans wait this long and are dropped. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final SdkTracerProvider provider;

    private Traces(SdkTracerProvider provider) {
        this.provider = provider;
    }

    /**
     * Begins to send what is observed.
     *
     * @param collector such as {@code http://127.0.0.1:4318/v1/traces}
     * @param node which process of the ledger this is
     * @throws CannotProceed when it is no address
     */
    static Traces to(String collector, String node, ObservationRegistry observations) {
        OtlpHttpSpanExporter exporter = OtlpHttpSpanExporter.builder()
                .setEndpoint(address(collector))
                .setTimeout(PATIENCE)
                .build();
        SdkTracerProvider provider = SdkTracerProvider.builder()
                .addSpanProcessor(BatchSpanProcessor.builder(exporter).build())
                .setResource(Resource.create(Attributes.of(
                        AttributeKey.stringKey("service.name"),
                        "kaoyi",
                        AttributeKey.stringKey("service.instance.id"),
                        node)))
                .build();
        Tracer named = provider.get("org.kaoyi");
        OtelCurrentTraceContext context = new OtelCurrentTraceContext();
        OtelTracer tracer =
                new OtelTracer(named, context, event -> {}, new OtelBaggageManager(context, List.of(), List.of()));
        OtelPropagator propagator =
                new OtelPropagator(ContextPropagators.create(W3CTraceContextPropagator.getInstance()), named);
        observations
                .observationConfig()
                .observationHandler(new ObservationHandler.FirstMatchingCompositeObservationHandler(
                        new PropagatingReceiverTracingObservationHandler<>(tracer, propagator),
                        new DefaultTracingObservationHandler(tracer)));
        return new Traces(provider);
    }

    private static String address(String text) {
        try {
            URI address = URI.create(text.strip());
            if (address.getHost() != null && String.valueOf(address.getScheme()).matches("https?")) {
                return address.toString();
            }
        } catch (IllegalArgumentException e) {
            throw unusable(text);
        }
        throw unusable(text);
    }

    private static CannotProceed unusable(String text) {
        return CannotProceed.usage(
                "%s takes the address of a collector, such as http://127.0.0.1:4318/v1/traces, and not \"%s\"; unset, nothing is sent."
                        .formatted(VARIABLE, text));
    }

    /** Sends what waits, for some seconds at most. */
    @Override
    public void close() {
        provider.close();
    }
}
