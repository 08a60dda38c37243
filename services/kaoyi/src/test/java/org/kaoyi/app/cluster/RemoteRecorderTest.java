package org.kaoyi.app.cluster;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kaoyi.ledger.Append;
import org.kaoyi.ledger.LogUnavailable;
import org.kaoyi.ledger.NewEvent;

/** What another process is told when the recorder's door answers something else than the recorder's answer. */
class RemoteRecorderTest {
    private static final Append APPEND = new Append(
            List.of(),
            List.of(new NewEvent("claim/K2", "ClaimRecorded", 1, "talk", "毛澤東".getBytes(UTF_8), new byte[0])),
            "request-1");

    private final HttpServer door;

    RemoteRecorderTest() throws IOException {
        door = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    }

    @AfterEach
    void close() {
        door.stop(0);
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 502, 503, 504, 404, 302})
    void what_a_proxy_answers_leaves_open_whether_the_recorder_has_stored_it(int status) {
        assertThat(refused(status).outcomeUnknown()).isTrue();
        assertThat(refused(status)).hasMessageContaining("status " + status);
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 413})
    void what_the_door_did_not_take_was_certainly_not_stored(int status) {
        assertThat(refused(status).outcomeUnknown()).isFalse();
        assertThat(refused(status)).hasMessageContaining("is it of another version?");
    }

    @Test
    void who_shows_another_token_is_certainly_refused() {
        assertThat(refused(403).outcomeUnknown()).isFalse();
        assertThat(refused(403)).hasMessageContaining("do both know the same " + ClusterToken.FILE);
    }

    @Test
    void a_recorder_of_another_version_and_one_that_falls_silent_leave_open_whether_it_was_stored() {
        answering(exchange -> {
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write("[later]".getBytes(UTF_8));
        });
        LogUnavailable later = appended();
        assertThat(later).hasMessageContaining("is of another version");
        assertThat(later.outcomeUnknown()).isTrue();

        answering(exchange -> {});
        LogUnavailable silent = appended();
        assertThat(silent).hasMessageContaining("did not answer");
        assertThat(silent.outcomeUnknown()).isTrue();
    }

    @Test
    void whoever_is_interrupted_does_not_know_whether_it_was_stored() {
        Thread.currentThread().interrupt();
        try {
            LogUnavailable interrupted = refused(200);
            assertThat(interrupted).hasMessage("interrupted while the recorder was at work");
            assertThat(interrupted.outcomeUnknown()).isTrue();
        } finally {
            assertThat(Thread.interrupted()).as("whoever called may end").isTrue();
        }
    }

    @Test
    void where_no_recorder_listens_nothing_was_stored() {
        URI nobody = URI.create("http://127.0.0.1:1");
        try (RemoteRecorder recorder = new RemoteRecorder(List.of(nobody), new ClusterToken("shown to each other"))) {
            LogUnavailable refusal = catchThrowableOfType(LogUnavailable.class, () -> recorder.append(APPEND));
            assertThat(refusal)
                    .hasMessageContaining("no recorder can be reached")
                    .hasMessageEndingWith("nothing was stored");
            assertThat(refusal.outcomeUnknown()).isFalse();
        }
    }

    private LogUnavailable refused(int status) {
        answering(exchange -> exchange.sendResponseHeaders(status, -1));
        return appended();
    }

    private LogUnavailable appended() {
        if (door.getExecutor() == null) {
            door.setExecutor(Runnable::run);
            door.start();
        }
        URI address = URI.create("http://%s:%d"
                .formatted(
                        InetAddress.getLoopbackAddress().getHostAddress(),
                        door.getAddress().getPort()));
        try (RemoteRecorder recorder = new RemoteRecorder(List.of(address), new ClusterToken("shown to each other"))) {
            return catchThrowableOfType(LogUnavailable.class, () -> recorder.append(APPEND));
        } finally {
            door.removeContext(RemoteRecorder.DOOR);
        }
    }

    private void answering(HttpHandler answer) {
        door.createContext(RemoteRecorder.DOOR, exchange -> {
            exchange.getRequestBody().readAllBytes();
            answer.handle(exchange);
            exchange.close();
        });
    }
}
