package org.kaoyi.app.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.kaoyi.app.CannotProceed;
import org.kaoyi.app.ExitCode;
import org.kaoyi.app.ledger.Rebuilding;
import org.kaoyi.app.postgres.LiveServer;

/** A command that finds the ledger open elsewhere hears whether its order can have been carried out. */
class DoorKnockTest {
    private static final long PROCESS = 4711;
    private static final Rebuilding.Order ORDER = new Rebuilding.Order(Rebuilding.What.REBUILD, null);

    /** Nobody listens at this port. */
    private static final String AWAY = "http://127.0.0.1:1";

    private static void refused(@Nullable String web, String sentence) {
        LiveServer live = new LiveServer(PROCESS, "jdbc:postgresql://127.0.0.1:1/kaoyi", web, "token");
        assertThatThrownBy(() -> DoorKnock.handOver(live, Errand.REBUILD, ORDER))
                .isInstanceOfSatisfying(
                        CannotProceed.class,
                        refusal -> assertThat(refusal.exitCode()).isEqualTo(ExitCode.NOT_REACHABLE))
                .hasMessage(sentence);
    }

    @Test
    void a_process_without_pages_takes_no_orders() {
        refused(
                null,
                "Another Kaoyi (process 4711) has this ledger open and serves no pages. Wait until it has ended.");
    }

    @Test
    void a_server_that_does_not_answer_is_told_with_what_became_of_the_order() {
        refused(
                AWAY,
                "The server at http://127.0.0.1:1 does not answer (no connection). What it took is recorded; do the same again: nothing is recorded twice.");
    }

    @Test
    void a_server_of_another_version_is_told_as_one() throws IOException {
        HttpServer later = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        later.createContext("/", exchange -> {
            exchange.getRequestBody().readAllBytes();
            byte[] answer = "later: yes".getBytes(UTF_8);
            exchange.sendResponseHeaders(200, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        later.start();
        try {
            String web = "http://127.0.0.1:" + later.getAddress().getPort();
            refused(
                    web,
                    "The server at " + web
                            + " is of another version: its answer can not be read. Stop it, then do the same again.");
        } finally {
            later.stop(0);
        }
    }

    @Test
    void whoever_is_interrupted_while_he_waits_is_told_and_stays_interrupted() {
        Thread.currentThread().interrupt();

        refused(AWAY, "Interrupted while the server at http://127.0.0.1:1 was at work.");

        assertThat(Thread.interrupted()).isTrue();
    }
}
