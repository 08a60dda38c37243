package org.kaoyi.app.web;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import org.kaoyi.app.CannotProceed;
import org.kaoyi.app.ExitCode;
import org.kaoyi.app.postgres.LiveServer;
import org.kaoyi.codec.KaoyiJson;
import org.kaoyi.projections.feed.ProjectionStatus;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Hands an order to the server that has the ledger open (docs/decisions/0010). */
public final class DoorKnock {
    /** The server is on this machine; when it does not take the connection at once it is not there. */
    private static final Duration CONNECT_PATIENCE = Duration.ofSeconds(5);

    private static final int OK = 200;
    private static final JsonMapper JSON = KaoyiJson.reports();

    private DoorKnock() {}

    /** @throws CannotProceed when the server refuses the order or does not answer */
    public static <O, A> A handOver(LiveServer live, Errand<O, A> errand, O order) {
        String web = live.webAddress();
        String token = live.token();
        if (web == null || token == null) {
            throw CannotProceed.notReachable(
                    "Another Kaoyi (process %d) has this ledger open and serves no pages. Wait until it has ended."
                            .formatted(live.processId()),
                    null);
        }
        HttpRequest request = HttpRequest.newBuilder(URI.create(web + errand.door()))
                .header(LocalToken.HEADER, token)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(order)))
                .build();
        try (HttpClient client =
                HttpClient.newBuilder().connectTimeout(CONNECT_PATIENCE).build()) {
            HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != OK) {
                LocalDoor.Refused refused = JSON.readValue(answer.body(), LocalDoor.Refused.class);
                throw new CannotProceed(ExitCode.valueOf(refused.exitCode()), refused.message());
            }
            return JSON.readValue(answer.body(), errand.answer());
        } catch (JacksonException e) {
            throw CannotProceed.notReachable(
                    "The server at %s is of another version: its answer can not be read. Stop it, then do the same again."
                            .formatted(web),
                    e);
        } catch (IOException e) {
            throw CannotProceed.notReachable(
                    "The server at %s does not answer (%s). What it took is recorded; do the same again: nothing is recorded twice."
                            .formatted(web, e.getMessage() == null ? "no connection" : e.getMessage()),
                    e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw CannotProceed.notReachable("Interrupted while the server at %s was at work.".formatted(web), e);
        }
    }

    /** How far the views of a living server are; empty when it does not say. */
    public static List<ProjectionStatus> views(LiveServer live) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(live.webAddress() + LocalDoor.VIEWS))
                .header(LocalToken.HEADER, String.valueOf(live.token()))
                .build();
        try (HttpClient client =
                HttpClient.newBuilder().connectTimeout(CONNECT_PATIENCE).build()) {
            HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            return answer.statusCode() == OK
                    ? List.of(JSON.readValue(answer.body(), ProjectionStatus[].class))
                    : List.of();
        } catch (IOException | JacksonException e) {
            return List.of();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return List.of();
        }
    }
}
