package org.kaoyi.readingroom.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kaoyi.readingroom.api.Rest.position;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.kaoyi.readingroom.InterfaceServed;
import org.kaoyi.readingroom.ReadingRoom;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Whoever follows is told of what others record, once the reports show it, and how far imports and rebuilds are. */
@InterfaceServed
class ChangesTest {
    private static final int PATIENCE_SECONDS = 60;

    @Autowired
    ReadingRoom room;

    @Autowired
    Changes changes;

    @LocalServerPort
    int port;

    private final HttpClient client = HttpClient.newHttpClient();

    @Test
    @Timeout(PATIENCE_SECONDS)
    void whoFollowsIsToldWhereTheReportsAreAndWheneverTheyMove() throws Exception {
        String talk = "talk " + UUID.randomUUID();
        Archive archive = new Archive(room.recorder());
        archive.source("C1", "Chinese");
        archive.occasion(talk);
        archive.men();
        try (Stream<String> told = followed()) {
            Iterator<String> lines = told.iterator();
            next(lines, "event:position");

            String recorded = position(new Rest(port).post("/claims", """
                            {"occasion":"%s","question":"men","source":"C1","value":"300000"}
                            """.formatted(talk)));

            next(lines, "data:{\"position\":" + recorded + "}");
            assertThat(changes.followers()).isPositive();
        }
    }

    @Test
    @Timeout(PATIENCE_SECONDS)
    void whoFollowsIsToldHowFarAnImportIs() throws Exception {
        try (Stream<String> told = followed()) {
            Iterator<String> lines = told.iterator();
            next(lines, "event:position");

            String sent = client.send(
                            HttpRequest.newBuilder(
                                            URI.create("http://127.0.0.1:" + port + "/api/v1/imports?name=sources.csv"))
                                    .header("Content-Type", "application/octet-stream")
                                    .POST(HttpRequest.BodyPublishers.ofByteArray(
                                            ("id,title\nF1,A file " + UUID.randomUUID() + "\n")
                                                    .getBytes(StandardCharsets.UTF_8)))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString())
                    .body();
            String id = sent.replaceFirst("(?s).*?\"id\":\"([^\"]*)\".*", "$1");

            assertThat(next(lines, "data:{\"id\":\"" + id + "\"")).contains("\"state\":\"check", "\"rows\":");
        }
    }

    @Test
    @Timeout(PATIENCE_SECONDS)
    void whoFollowsIsToldHowFarARebuildIs() throws Exception {
        try (Stream<String> told = followed()) {
            Iterator<String> lines = told.iterator();
            next(lines, "event:position");

            room.projections().rebuild("narratives");

            assertThat(nextWith(lines, "data:{\"projection\":\"narratives\"", "\"phase\":\"switched\""))
                    .contains("\"position\":", "\"head\":" + room.log().head().position());
        }
    }

    private Stream<String> followed() throws Exception {
        HttpResponse<Stream<String>> answer = client.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/v1/changes"))
                        .header("Accept", "text/event-stream")
                        .build(),
                HttpResponse.BodyHandlers.ofLines());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/event-stream");
        assertThat(answer.headers().firstValue("Cache-Control").orElseThrow()).contains("no-store");
        return answer.body();
    }

    /** The first that also holds something. */
    private static String nextWith(Iterator<String> lines, String beginning, String held) {
        String line = next(lines, beginning);
        while (!line.contains(held)) {
            line = next(lines, beginning);
        }
        return line;
    }

    /** The first line from here on that begins so; the test's time ends where there is none. */
    private static String next(Iterator<String> lines, String beginning) {
        while (lines.hasNext()) {
            String line = lines.next();
            if (line.startsWith(beginning)) {
                return line;
            }
        }
        throw new AssertionError("the stream ended before " + beginning);
    }
}
