package org.kaoyi.readingroom.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kaoyi.readingroom.api.Rest.position;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.kaoyi.readingroom.InterfaceServed;
import org.kaoyi.readingroom.ReadingRoom;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A program follows the log by asking for what came after the last position it has seen. */
@InterfaceServed
class EventsFeedTest {
    @Autowired
    ReadingRoom room;

    @LocalServerPort
    int port;

    @Test
    void eventsComeInOrderPageByPageWithoutAGap() throws Exception {
        Rest rest = new Rest(port);
        long before = room.log().head().position();
        for (int i = 0; i < 5; i++) {
            new Archive(room.recorder()).source("史料 " + UUID.randomUUID(), "Chinese");
        }
        List<JsonNode> events = new ArrayList<>();
        List<Integer> pages = new ArrayList<>();
        String next = "/events?limit=2&after=" + before;
        while (next != null) {
            HttpResponse<String> page = rest.get(next);
            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(page.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/x-ndjson");
            List<JsonNode> lines =
                    page.body().lines().map(JsonMapper.shared()::readTree).toList();
            events.addAll(lines);
            pages.add(lines.size());
            assertThat(position(page)).isEqualTo(lines.getLast().get("position").asString());
            next = page.headers()
                    .firstValue("Link")
                    .map(link -> URI.create(link.substring(1, link.indexOf('>'))))
                    .map(address -> address.getRawPath().substring("/api/v1".length()) + "?" + address.getRawQuery())
                    .orElse(null);
        }

        assertThat(pages).containsExactly(2, 2, 1);
        assertThat(events.stream().map(event -> event.get("position").asLong()))
                .containsExactly(before + 1, before + 2, before + 3, before + 4, before + 5);
        assertThat(events.getFirst().get("type").asString()).isEqualTo("SourceRegistered");
        assertThat(events.getFirst().get("stream").asString()).startsWith("source/史料");
        assertThat(events.getFirst().at("/payload/source/side").asString()).isEqualTo("Chinese");
        assertThat(rest.get("/events?after=" + (before + 5)).body()).isEmpty();
    }

    @Test
    void aPageThatCanNotBeIsRefused() throws Exception {
        Rest rest = new Rest(port);

        assertThat(rest.get("/events?after=-1").statusCode()).isEqualTo(400);
        assertThat(rest.get("/events?limit=0").statusCode()).isEqualTo(400);
        assertThat(rest.get("/events?limit=1000000").statusCode()).isEqualTo(400);
        assertThat(rest.get("/events?after=soon").statusCode()).isEqualTo(400);
    }
}
