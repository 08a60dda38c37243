package org.kaoyi.app.telemetry;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sun.net.httpserver.HttpServer;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kaoyi.app.CannotProceed;
import org.kaoyi.app.ExitCode;

/** Spans go to the collector that was named, and to nobody else. */
class TracesTest {
    private final List<String> received = new CopyOnWriteArrayList<>();
    private HttpServer collector;

    @BeforeEach
    void a_collector_listens() throws IOException {
        collector = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        collector.createContext("/v1/traces", exchange -> {
            received.add(new String(exchange.getRequestBody().readAllBytes(), ISO_8859_1));
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        collector.start();
    }

    @AfterEach
    void it_ends() {
        collector.stop(0);
    }

    @Test
    void what_was_observed_has_arrived_when_they_are_closed() {
        ObservationRegistry observations = ObservationRegistry.create();
        String address =
                "http://127.0.0.1:%d/v1/traces".formatted(collector.getAddress().getPort());

        try (Traces ignored = Traces.to(address, "reader-1", observations)) {
            Observation.createNotStarted("http.server.requests", observations)
                    .contextualName("http get /claims/{id}")
                    .observe(() -> {});
        }

        assertThat(received).singleElement().asString().contains("http get /claims/{id}", "kaoyi", "reader-1");
    }

    @Test
    void what_can_be_no_collector_is_told() {
        assertThatExceptionOfType(CannotProceed.class)
                .isThrownBy(() -> Traces.to("localhost:4318", "reader-1", ObservationRegistry.create()))
                .withMessageContaining("KAOYI_TRACES takes the address of a collector")
                .satisfies(refused -> assertThat(refused.exitCode()).isEqualTo(ExitCode.USAGE));
    }
}
